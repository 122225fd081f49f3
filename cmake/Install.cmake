# SPDX-License-Identifier: Apache-2.0
# What `cmake --install` puts where, in two components: the window with the console program, and the
# browser, which brings a whole web engine along.
include(GNUInstallDirs)

install(TARGETS latchkey latchkeyctl RUNTIME COMPONENT window)
if(TARGET latchkey-browser)
  install(TARGETS latchkey-browser RUNTIME COMPONENT browser)
endif()

if(UNIX AND NOT APPLE)
  include(${CMAKE_SOURCE_DIR}/packaging/linux/Install.cmake)
  include(${CMAKE_SOURCE_DIR}/packaging/linux/Debian.cmake)
endif()
