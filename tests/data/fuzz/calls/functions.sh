api() { local m=$1; shift; curl -X "$m" "$@" "${B:-x}/rest/V1/${2:-a}"; }
for r in a b; do api PUT $r; done
O=(-s -d x)
O+=(-X PUT)
if x; then M=A; else M=B; fi
curl "${O[@]}" -X ${M^^} x/rest/V1/c ${d:+-d "$d"} @<(y)
http PUT :/rest/V1/d a:=5 <<END
END
