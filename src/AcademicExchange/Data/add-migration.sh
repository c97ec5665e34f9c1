#!/usr/bin/env bash
# Adds a migration to both databases and compiles the model anew: src/AcademicExchange/Data/add-migration.sh NAME
# With --check it only says whether the model has changes that no migration holds (exit 1).
# With --model it only compiles the model anew, for changes that no table sees: a conversion, a filter.
set -euo pipefail
cd "$(dirname "$0")/.."
export EfDesign=true RunAnalyzers=false DOTNET_NOLOGO=1
# Its own output folder, so that the normal build never sees the design package.
work=(--configuration Debug)
what="${1:?name of the migration, --check or --model}"
dotnet tool restore >/dev/null
dotnet restore >/dev/null
for provider in Sqlite Postgres; do
  context=(--context "${provider}AppDbContext" "${work[@]}")
  case "$what" in
    --check) dotnet dotnet-ef migrations has-pending-model-changes "${context[@]}" ;;
    --model) ;;
    *) dotnet dotnet-ef migrations add "$what" -o "Data/Migrations/$provider" "${context[@]}" ;;
  esac
  if [ "$what" != "--check" ]; then
    rm -rf "Data/Compiled/$provider"
    dotnet dotnet-ef dbcontext optimize -o "Data/Compiled/$provider" -n "AcademicExchange.Data.Compiled.$provider" "${context[@]}"
  fi
done
EfDesign=false dotnet restore >/dev/null
