# The parts of run.sh. Counts are added up in passed, failed and skipped.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
passed=0 failed=0 skipped=0 postgres='' cluster=''
log=$(mktemp)

# part NAME COMMAND...: says how long it took; where it fails, shows why and counts one failure.
part() {
  local name=$1 since=$SECONDS
  shift
  if "$@" </dev/null >"$log" 2>&1; then
    printf '%-18s ok      %4d s\n' "$name" $((SECONDS - since))
  else
    failed=$((failed + 1))
    tail -60 "$log"
    printf '%-18s FAILED  %4d s\n' "$name" $((SECONDS - since))
  fi
}

# suite NAME PROJECT ARGUMENTS...: runs a test program and adds its counts; no test at all is a failure.
suite() {
  local name=$1 project=$2 since=$SECONDS line total errors wrong skips
  shift 2
  timeout 1200 "tests/$project/bin/Debug/net10.0/$project" -noColor -noLogo "$@" </dev/null >"$log" 2>&1
  local code=$?
  line=$(grep -E 'Total: [0-9]+, Errors: ' "$log" | tail -1)
  total=$(count Total) errors=$(count Errors) wrong=$(count Failed) skips=$(count Skipped)
  if [ "$total" = 0 ] || { [ $code != 0 ] && [ $((errors + wrong)) = 0 ]; }; then errors=$((errors + 1)); fi
  if [ $((errors + wrong)) != 0 ]; then
    grep -A 14 -E '\[FAIL\]|ERROR|Unhandled' "$log" | head -200
    [ "$wrong" != 0 ] || tail -30 "$log"
  fi
  [ "$skips" = 0 ] || grep -A 1 -F '[SKIP]' "$log"
  passed=$((passed + total - wrong - skips)) failed=$((failed + wrong + errors)) skipped=$((skipped + skips))
  printf '%-18s %s  %4d s\n' "$name" "$total tests, $((wrong + errors)) failed, $skips skipped" $((SECONDS - since))
}

count() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$line" | grep . || echo 0; }

# What only tests need; the program itself needs none of it.
install_packages() {
  local missing=()
  command -v chromium-headless-shell >/dev/null || missing+=(chromium-headless-shell)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  command -v qpdf >/dev/null || missing+=(qpdf)
  [ -n "$(postgres_bin)" ] || missing+=(postgresql)
  [ ${#missing[@]} = 0 ] && return
  apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

format_check() { dotnet tool restore && dotnet csharpier check .; }

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

# The server refuses to run as root.
as_postgres() { if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi; }

free_port() {
  local port
  while port=$((20000 + RANDOM % 20000)) && (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

# start_postgres [OPTIONS OF THE SERVER]: a cluster of its own on loopback that trusts its users, does not sync, and goes when the tests are done.
start_postgres() {
  local port bin
  port=$(free_port) bin=$(postgres_bin)
  cluster=$(mktemp -d /tmp/exchange-pg.XXXXXX)
  [ "$(id -u)" != 0 ] || chown postgres "$cluster"
  as_postgres "$bin/initdb" -D "$cluster/data" -U exchange --auth=trust -N --locale-provider=icu --icu-locale=und --locale=C.UTF-8 &&
    as_postgres "$bin/pg_ctl" -D "$cluster/data" -w -l "$cluster/log" \
      -o "-p $port -h 127.0.0.1 -k $cluster -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300 $*" start
  postgres="Host=127.0.0.1;Port=$port;Username=exchange;Database=postgres"
}

stop_postgres() {
  [ -n "$cluster" ] || return 0
  as_postgres "$(postgres_bin)/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1
  rm -rf "$cluster"
  cluster=''
}

finish() {
  rm -f "$log"
  # In CI everything is installed: a skipped test is a test that was not run.
  if [ "${CI:-}" = true ] && [ "$skipped" != 0 ]; then failed=$((failed + skipped)); fi
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" = 0 ] && [ "$passed" != 0 ]
  exit
}
