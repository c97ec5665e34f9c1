#!/usr/bin/env bash
# All tests with one command, from a fresh clone: bash tests/run.sh
# The last line is "N passed, N failed, N skipped"; the exit code is 0 only where tests ran and none failed.
#   --fast   SQLite only, no browser (what a developer runs between two thoughts)
set -uo pipefail
cd "$(dirname "$0")/.."
. tests/run.lib.sh
trap stop_postgres EXIT

fast=false
[ "${1:-}" = --fast ] && fast=true

part "packages" install_packages
part "build" dotnet build AcademicExchange.sln --nologo -v q -nodeReuse:false -p:UseSharedCompilation=false
[ "$failed" = 0 ] || finish
part "format" format_check
suite "SQLite" AcademicExchange.Tests
if ! $fast; then
  part "PostgreSQL start" start_postgres
  TEST_DATABASE=Postgres TEST_POSTGRES="$postgres" \
    suite "PostgreSQL" AcademicExchange.Tests -namespace- 'AcademicExchange.Tests.Rules*' -namespace- 'AcademicExchange.Tests.Guards*' -namespace- 'AcademicExchange.Tests.Access*' \
    -trait- Database=Sqlite # one writer at a time is SQLite's alone
  stop_postgres
  suite "Chromium" AcademicExchange.BrowserTests
fi
finish
