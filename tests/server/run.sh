#!/bin/sh
# Starts a MariaDB of its own on a socket in a temporary directory, never a port, and runs a program on it:
#   run.sh PROGRAM ARGUMENT…      the program gets --socket PATH behind its arguments
set -eu
place=$(mktemp -d "${TMPDIR:-/tmp}/lintel-server.XXXXXX")
server=
stop() {
    [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
    rm -rf "$place"
}
trap stop EXIT
trap 'exit 130' INT TERM
as=$(id -un)
mariadb-install-db --no-defaults --datadir="$place/data" --auth-root-authentication-method=normal --skip-test-db \
    --user="$as" >"$place/install.log" 2>&1 || { cat "$place/install.log"; exit 2; }
# The tables are thrown away: nothing of them needs to survive a crash.
mariadbd --no-defaults --datadir="$place/data" --socket="$place/socket" --skip-networking --user="$as" \
    --skip-log-bin --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0 --innodb-use-native-aio=0 \
    >"$place/server.log" 2>&1 &
server=$!
tries=0
until mariadb-admin --no-defaults --socket="$place/socket" --user=root --silent ping >"$place/ping.log" 2>&1; do
    tries=$((tries + 1))
    if [ "$tries" -gt 120 ] || ! kill -0 "$server" 2>/dev/null; then
        cat "$place/server.log"
        exit 2
    fi
    sleep 0.25
done
"$@" --socket "$place/socket"
