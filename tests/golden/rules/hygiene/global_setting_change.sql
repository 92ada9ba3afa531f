-- @open
SET GLOBAL max_allowed_packet = 1073741824;
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ global-setting-change: `max_allowed_packet` is changed for the whole server
#     note: it stays changed until the server restarts, and is no secret to other databases on it
#     help: use `SET SESSION`, or leave it to the server's configuration
SET PERSIST sort_buffer_size = 100000, @@GLOBAL.event_scheduler = ON;
#   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ global-setting-change: `sort_buffer_size` is changed for the whole server
#     note: it stays changed after a restart too
#     help: use `SET SESSION`, or leave it to the server's configuration
#                                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ global-setting-change: `event_scheduler` is changed for the whole server
#                                        note: it stays changed until the server restarts, and is no secret to other databases on it
#                                        help: use `SET SESSION`, or leave it to the server's configuration
SET GLOBAL event_scheduler = ON; -- lintel: allow global-setting-change (a server of its own)

-- @open of the session
SET SESSION lock_wait_timeout = 5;
SET NAMES utf8mb4, @a = 1;
SET sql_mode = '', @@session.foreign_key_checks = 0;
