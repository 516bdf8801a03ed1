# Runs one server and ends it as soon as the process that started it is gone, however that ended
# (return, exception, any signal, SIGKILL): the kernel closes the dead process's end of the pipe.
#
#   sh -c "$(cat guardian.sh)" guardian "INT QUIT" 100 FOLDER-OR-EMPTY COMMAND ARGUMENT...
#
# 1: signals to try in this order, SIGKILL follows by itself
# 2: how long to wait after each, in tenths of a second
# 3: a folder to delete once the server is gone, or nothing
# stdin: the pipe; nothing is ever written to it, its end is the message. fd 3: takes the server's pid.
signals=$1
grace=$2
remove=$3
shift 3

exec 4<&0 </dev/null
"$@" 3>&- 4<&- &
server=$!
echo "$server" >&3
exec 3>&-

# Even when this shell itself is killed, the watcher lives on and keeps the promise.
(
  while read -r _ <&4; do :; done
  for signal in $signals KILL; do
    kill -s "$signal" "$server" 2>/dev/null || break
    waited=0
    while [ "$waited" -lt "$grace" ] && kill -0 "$server" 2>/dev/null; do
      sleep 0.1
      waited=$((waited + 1))
    done
  done
) &
watcher=$!
exec 4<&-

wait "$server"
code=$?
kill "$watcher" 2>/dev/null
if [ -n "$remove" ]; then rm -rf "$remove" 2>/dev/null; fi
exit "$code"
