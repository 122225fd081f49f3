# SPDX-License-Identifier: Apache-2.0
# `cpack -G DEB` in the build folder writes a .deb per component to packages/ there.
set(CPACK_GENERATOR DEB)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/OpenFolders.cmake)

set(CPACK_COMPONENTS_ALL window)
if(TARGET latchkey-browser)
  list(APPEND CPACK_COMPONENTS_ALL browser)
endif()
set(CPACK_DEB_COMPONENT_INSTALL ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "Latchkey developers <developers@latchkey.invalid>")
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own

# dpkg-shlibdeps sees what is linked. QtKeychain and Qt load the rest by name: libsecret, and the
# plugins for SQLite and for SVG. No store with https can be called without the certificates.
set(CPACK_DEBIAN_WINDOW_PACKAGE_NAME latchkey)
set(CPACK_DEBIAN_WINDOW_PACKAGE_SECTION net)
string(JOIN ", " CPACK_DEBIAN_WINDOW_PACKAGE_DEPENDS
  ca-certificates libqt6sql6-sqlite libqt6svg6 libsecret-1-0)
# QtKeychain talks to the keychain over the session's bus. Beside it,
# whatever answers as org.freedesktop.secrets, or KWallet; Debian has no name for them all. ssh is for
# stores on servers
string(JOIN ", " CPACK_DEBIAN_WINDOW_PACKAGE_RECOMMENDS
  "default-dbus-session-bus | dbus-session-bus" latchkey-browser
  "gnome-keyring | kwalletmanager | keepassxc" openssh-client qt6-translations-l10n xdg-utils)
set(CPACK_DEBIAN_WINDOW_PACKAGE_SUGGESTS qt6-wayland)
set(CPACK_DEBIAN_WINDOW_DESCRIPTION
[[desktop integration manager for Adobe Commerce and Magento
Latchkey connects third-party software with an Adobe Commerce or Magento
Open Source store. It is the other side of an integration's activation:
it receives the store's credentials, lets the merchant sign in, exchanges
the credentials for tokens, keeps them in the system's keychain and proves
that they work. From then on it signs API calls in the dialect of
OAuth 1.0a that the store's version understands.

This package contains the window and the console program latchkeyctl.
A practice store is built in.]])

set(CPACK_DEBIAN_BROWSER_PACKAGE_NAME latchkey-browser)
set(CPACK_DEBIAN_BROWSER_PACKAGE_SECTION web)
set(CPACK_DEBIAN_BROWSER_PACKAGE_DEPENDS "latchkey (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_BROWSER_DESCRIPTION
[[embedded browser of Latchkey
Shows a store's Admin and the login pop-up of an activation in a window of
Latchkey's own, as a process that holds none of its secrets.

Without this package Latchkey uses the system's browser.]])

include(CPack)
