-- @open
CREATE TABLE a (c1 INT, c2 INT, c3 INT, c4 INT, c5 INT, c6 INT, c7 INT, c8 INT, c9 INT, c10 INT, c11 INT, c12 INT, c13 INT, c14 INT, c15 INT, c16 INT, c17 INT,
    KEY k (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16),
    KEY l (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17));
CREATE TABLE b (p POINT NOT NULL SRID 0, q POINT NOT NULL SRID 0, SPATIAL KEY k (p, q));
CREATE TABLE c (a INT, b INT, KEY (a, b));

-- @open too many indexes
CREATE TABLE d (a INT, KEY k0 (a), KEY k1 (a), KEY k2 (a), KEY k3 (a), KEY k4 (a), KEY k5 (a), KEY k6 (a), KEY k7 (a), KEY k8 (a), KEY k9 (a), KEY k10 (a), KEY k11 (a), KEY k12 (a), KEY k13 (a), KEY k14 (a), KEY k15 (a), KEY k16 (a), KEY k17 (a), KEY k18 (a), KEY k19 (a), KEY k20 (a), KEY k21 (a), KEY k22 (a), KEY k23 (a), KEY k24 (a), KEY k25 (a), KEY k26 (a), KEY k27 (a), KEY k28 (a), KEY k29 (a), KEY k30 (a), KEY k31 (a), KEY k32 (a), KEY k33 (a), KEY k34 (a), KEY k35 (a), KEY k36 (a), KEY k37 (a), KEY k38 (a), KEY k39 (a), KEY k40 (a), KEY k41 (a), KEY k42 (a), KEY k43 (a), KEY k44 (a), KEY k45 (a), KEY k46 (a), KEY k47 (a), KEY k48 (a), KEY k49 (a), KEY k50 (a), KEY k51 (a), KEY k52 (a), KEY k53 (a), KEY k54 (a), KEY k55 (a), KEY k56 (a), KEY k57 (a), KEY k58 (a), KEY k59 (a), KEY k60 (a), KEY k61 (a), KEY k62 (a), KEY k63 (a), KEY k64 (a), KEY k65 (a), KEY k66 (a));

-- @open allowed
CREATE TABLE b (p POINT NOT NULL SRID 0, q POINT NOT NULL SRID 0, SPATIAL KEY k (p, q)); -- lintel: allow too-many-key-parts (tried out)
