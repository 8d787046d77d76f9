# Counts the tests of Surefire's reports and names every skipped one with its reason.
function attribute(line, name,   found) {
  if (match(line, " " name "=\"[^\"]*\"")) {
    found = substr(line, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
    return found
  }
  return ""
}
/<testsuite / { tests += attribute($0, "tests"); failed += attribute($0, "failures") + attribute($0, "errors"); skipped += attribute($0, "skipped") }
/<testcase / { test = attribute($0, "classname") "." attribute($0, "name") }
/<skipped/ { print "skipped: " test "  " attribute($0, "message") }
END {
  printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped
  exit (tests == 0 || failed > 0)
}
