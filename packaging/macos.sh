#!/bin/sh
# The disk image for macOS from dist/Drafter.app:  packaging/macos.sh VERSION
# Signs with the Developer ID that DRAFTER_SIGN_AS names, otherwise ad hoc: then the user opens the
# program the first time by the context menu. To notarise, submit the image with `notarytool`.
set -eu
version=${1:?state the version}
cd "$(dirname "$0")/.."
app=dist/Drafter.app
if [ -n "${DRAFTER_SIGN_AS:-}" ]; then
  codesign --force --deep --options runtime --timestamp --sign "$DRAFTER_SIGN_AS" "$app"
else
  codesign --force --deep --sign - "$app"
fi
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -volname Drafter -srcfolder "$stage" -ov -format UDZO "dist/Drafter-$version-$(uname -m).dmg"
