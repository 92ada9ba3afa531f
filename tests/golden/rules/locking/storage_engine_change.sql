-- @schema
CREATE TABLE log (id INT PRIMARY KEY) ENGINE=MyISAM;
CREATE TABLE good (id INT PRIMARY KEY) ENGINE=InnoDB;

-- @migration
ALTER TABLE log ENGINE=InnoDB;
#               ~~~~~~~~~~~~~ storage-engine-change: `log` is copied from `myisam` into `innodb`
#                 note: writes to `log` wait until the copy is complete
ALTER TABLE good ENGINE=InnoDB;

-- @open
ALTER TABLE unseen ENGINE=InnoDB;
