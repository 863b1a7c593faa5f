#!/usr/bin/env bash
# The checks that ask first, against real servers of this PC: tests/windows/network.sh ZIP
source "$(dirname "${BASH_SOURCE[0]}")/wine.sh"
unset ADSKFLEX_LICENSE_FILE LM_LICENSE_FILE
start_wine
unpack "$1"
cli=$folder/signpost-cli.exe

# The servers end with the pipe that they read.
servers=$scratch/servers
mkdir "$servers"
mkfifo "$servers/keep"
python3 "$root/tests/windows/network_servers.py" "$servers" <"$servers/keep" &
children+=($!)
exec 7>"$servers/keep"
until_true 60 test -f "$servers/ports"
source "$servers/ports"

content=$drive_c/content
mkdir -p "$content/en"
echo '# A' >"$content/en/a.md"
hosts() { # HOST…: those that a sign-in needs
  { printf 'as-of: 2026-11-22\nproducts:\n  - {family: maya, name: Maya}\nsign-in-hosts:\n'
    printf '  - "%s"\n' "$@"; } >"$content/products.yaml"
}
ask() { timeout 120 wine "$cli" check "$@" --allow-network --json --lang en --pack 'C:\content' </dev/null 2>/dev/null; }
sign_in() { hosts "$@"; ask signin.network signin.clock; } # HOST…
network=results.0 clock=results.1
says() { # JSON FIELD VALUE…
  local json=$1; shift
  while [ $# -gt 0 ]; do is "$(field "$1" <<<"$json")" "$2" || return 1; shift 2; done
}
# The limit is the check's own, and the runner's; a busy machine is slow to begin with.
in_time() { python3 -c 'import json, sys
for result in json.load(sys.stdin)["results"]:
    assert result["elapsed_ms"] <= result["limit_ms"] + 5000, result' <<<"$1"; }

before=$(sign_in "localhost:$good")
expect "an authority that nobody trusts is a problem" says "$before" $network.state problem $clock.state unknown
expect "and is told as a matter of certificates" contains "$before" "certificate not trusted"
wine regedit "$(winepath -w "$servers/authority.reg")" </dev/null >/dev/null 2>&1
expect "a trusted host is reached and tells the time" says "$(sign_in "localhost:$good")" $network.state ok $clock.state ok
expect "any answer means that a host is reached" says "$(sign_in "localhost:$failing")" $network.state ok
for bad in alone expired other_name; do
  found=$(sign_in "localhost:${!bad}")
  expect "a host that cannot be trusted is a problem: $bad" says "$found" $network.state problem $clock.state unknown
  expect "and is told as a matter of certificates: $bad" contains "$found" "certificate not trusted"
done
expect "one host of two is worth a look" \
  says "$(sign_in "localhost:$good" "localhost:$alone")" $network.state attention
found=$(sign_in localhost:1)
expect "a refused connection is a problem" says "$found" $network.state problem
expect "and is told as such" contains "$found" "connection refused"
for slow in silent full; do
  found=$(sign_in "localhost:${!slow}")
  expect "a host that says nothing is a problem: $slow" says "$found" $network.state problem $clock.reason timeout
  expect "and is told as such: $slow" contains "$found" "no answer in time"
  expect "within the limit: $slow" in_time "$found"
done

expect "an hour behind is worth a look" says "$(sign_in "localhost:$hour_behind")" $clock.state attention
expect "three days ahead are a problem" says "$(sign_in "localhost:$days_ahead")" $clock.state problem
expect "without a date nothing can be told" says "$(sign_in "localhost:$dateless")" $clock.state unknown $network.state ok

# As Internet Options keep it: a magic number, a count, the flags (2: a proxy), then texts with their lengths before them.
proxy_is() { # PORT, or nothing
  local bytes
  bytes=$(python3 -c 'import struct, sys
proxy = f"127.0.0.1:{sys.argv[1]}".encode() if sys.argv[1:] else b""
print(struct.pack("<IIII", 0x46, 1, 3 if proxy else 1, len(proxy)).hex() + proxy.hex() + bytes(8).hex())' "$@")
  wine reg add 'HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings\Connections' \
    /v DefaultConnectionSettings /t REG_BINARY /d "$bytes" /f </dev/null >/dev/null 2>&1
}
proxy_is "$closed_proxy"
found=$(sign_in "localhost:$good")
# Wine 8 goes on to greet the host through a proxy that has refused, and tells the answer as one of certificates.
expect "a proxy that wants a password is a problem" says "$found" $network.state problem
proxy_is "$proxy"
expect "through a proxy the clock is the host's, not the proxy's" \
  says "$(sign_in "localhost:$good")" $network.state ok $clock.state ok
proxy_is

server() { ADSKFLEX_LICENSE_FILE=$1 ask net.server; } # POINTER
found=$(server "$silent@127.0.0.1")
expect "a licence server that listens answers" says "$found" results.0.state ok results.0.facts.0.value answers
expect "and is named on the screen alone" is "$(field results.0.share <<<"$found" | grep -c 127.0.0.1)" 0
expect "a licence server whose port is closed is gone" \
  says "$(server 1@127.0.0.1)" results.0.state ok results.0.facts.0.value "refuses the connection"
found=$(server "$full@127.0.0.1")
expect "a licence server that takes no connection is unknown by time-out" says "$found" results.0.reason timeout
expect "only part of three is worth a look" \
  says "$(server "$silent@127.0.0.1,$good@127.0.0.1,1@127.0.0.1")" results.0.state attention
refused=$(hosts "localhost:$good"; ADSKFLEX_LICENSE_FILE=$silent@127.0.0.1 wine "$cli" check net.server signin.network \
  --json --pack 'C:\content' </dev/null 2>/dev/null)
expect "without consent nobody is asked" says "$refused" results.0.reason not_allowed results.1.reason not_allowed
finish
