# What packaging/run, packaging/test and .ci/run share: which Debian packages each needs, and how they come to be there.
# Sourced by bash, from anywhere in the tree.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

build_packages=(
  g++ cmake ninja-build
  qt6-base-dev qt6-svg-dev libgl-dev
  libgdal-dev libproj-dev libsqlite3-dev libicu-dev libcli11-dev
  pkg-config libxml2-dev libzip-dev libgumbo-dev libmd4c-dev libmd4c-html0-dev libpoppler-cpp-dev
  libqpdf-dev libuchardet-dev libexiv2-dev libharfbuzz-dev zlib1g-dev
)
# The window's own needs at run time that no library pulls in: an X11 platform plugin's libraries come with Qt.
run_packages=("${build_packages[@]}" fonts-dejavu-core qt6-image-formats-plugins)
test_packages=(
  "${run_packages[@]}" catch2
  proj-bin geographiclib-tools gdal-bin
  xvfb xauth openbox xdotool x11-utils imagemagick dbus dbus-x11 at-spi2-core python3 python3-pyatspi
  poppler-utils librsvg2-bin desktop-file-utils appstream man-db
)
ci_packages=("${test_packages[@]}" git)

say() { printf 'marz: %s\n' "$*" >&2; }

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

missing_packages() {
  local package
  for package in "$@"; do
    is_installed "$package" || printf '%s\n' "$package"
  done
}

# install_missing yes|no PACKAGE…: installs what is not there yet, or with "no" lists it and ends the script.
install_missing() {
  local may_install=$1
  shift
  local missing=()
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -eq 0 ] && return 0
  say "these Debian packages are missing: ${missing[*]}"
  if [ "$may_install" = no ]; then
    exit 1
  fi
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "please install them as root: apt-get install ${missing[*]}"
      exit 1
    fi
    as_root=(sudo)
  fi
  say "installing them"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# configure_and_build PRESET [CMAKE_OPTION…]
configure_and_build() {
  local preset=$1
  shift
  # Configuring again is needed only when an option changed or never happened; ninja sees changed CMake files itself.
  local wanted="$preset $*" stamp="$root/build/$preset/.configured-as"
  if [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ]; then
    (cd "$root" && cmake --preset "$preset" "$@" >"$root/build-$preset.log" 2>&1) || {
      cat "$root/build-$preset.log" >&2
      rm -f "$root/build-$preset.log"
      say "configuring failed, see above"
      exit 1
    }
    rm -f "$root/build-$preset.log"
    printf '%s' "$wanted" >"$stamp"
  fi
  cmake --build "$root/build/$preset"
}
