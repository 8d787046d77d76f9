# Counts the mutants of PIT's report and compares those that no test noticed with the table in docs/mutation.md.
function element(line, name) {
  return match(line, "<" name ">[^<]*") ? substr(line, RSTART + length(name) + 2, RLENGTH - length(name) - 2) : ""
}
function listed(row,   cells) {
  split(row, cells, / *\| */)
  gsub("`", "", cells[2])
  expected[cells[2] " " cells[3]] = cells[4]
}
FNR == NR { if (/^\| `/) listed($0); next }
# The compiler writes a null check before a switch over patterns, and nothing else in these packages calls it.
/<mutation .*java\/util\/Objects::requireNonNull/ { next }
/<mutation / {
  class = element($0, "mutatedClass"); sub(/^dev\.assay\.openbadges\./, "", class)
  method = element($0, "mutatedMethod"); sub(/^lambda\$/, "", method); sub(/\$[0-9]+$/, "", method); gsub(/&lt;|&gt;/, "", method)
  mutator = element($0, "mutator"); sub(/.*\./, "", mutator); sub(/Mutator/, "", mutator)
  package = substr(class, 1, index(class, ".") - 1)
  mutants[package]++
  if (/status='NO_COVERAGE'/) uncovered[package]++; else if (/detected='false'/) survived[package]++; else if (/status='TIMED_OUT'/) late[package]++
  if (/detected='false'/) { key = class "." method " " mutator; found[key]++; lines[key] = lines[key] " " element($0, "lineNumber") }
}
END {
  for (p in mutants) printf "%s: %d mutants, %d killed (%d of them by time), %d survived, %d not covered\n", p, mutants[p], mutants[p] - survived[p] - uncovered[p], late[p], survived[p], uncovered[p]
  for (k in found) if (found[k] != expected[k]) { print "not listed in docs/mutation.md: " k ", " found[k] " of them, in line" lines[k]; wrong = 1 }
  for (k in expected) if (!(k in found)) { print "killed by now, to be taken out of docs/mutation.md: " k; wrong = 1 }
  for (p in mutants) any = 1
  exit (wrong || !any)
}
