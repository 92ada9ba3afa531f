GRANT SELECT ON notes TO nobody_there;
