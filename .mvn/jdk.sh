# Sourced by ./mvnw, ./run and .ci/run: points JAVA_HOME to an installed JDK 25, wherever the system keeps it.
# Maven itself runs on it too, because the formatter and Error Prone work inside Maven's own JVM.
trame_is_jdk25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null
}

trame_find_jdk25() {
  for trame_candidate in "${JAVA_HOME-}" "${JAVA_HOME_25_X64-}" "${JDK_25-}" \
    /usr/lib/jvm/* /usr/local/lib/jvm/* /opt/java/* /opt/jdk* "${HOME-}"/.jdks/* "${HOME-}"/.sdkman/candidates/java/* \
    "${HOME-}"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if trame_is_jdk25 "$trame_candidate"; then
      printf '%s\n' "$trame_candidate"
      return 0
    fi
  done
  return 1
}

case $- in *f*) trame_noglob=yes ;; *) trame_noglob=no ;; esac
set +f
if trame_home=$(trame_find_jdk25); then
  JAVA_HOME=$trame_home
  export JAVA_HOME
else
  echo "Trame needs a JDK 25 (Temurin, for example). None was found: install one, or set JAVA_HOME to it." >&2
  exit 1
fi
[ $trame_noglob = no ] || set -f
