# find_jdk N prints the home of a JDK of version N or newer, looking where people keep them; fails when there is none.
jdk_version() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

is_jdk() {
  [ -x "$1/bin/javac" ] && v=$(jdk_version "$1") && [ -n "$v" ] && [ "$v" -ge "$2" ]
}

find_jdk() {
  on_path=$(command -v javac 2>/dev/null || true)
  while [ -L "$on_path" ]; do
    link=$(readlink "$on_path")
    case $link in /*) on_path=$link ;; *) on_path=$(dirname "$on_path")/$link ;; esac
  done
  for home in "${JAVA_HOME:-}" "${on_path%/bin/javac}" /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_jdk "$home" "$1"; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}
