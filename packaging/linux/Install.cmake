# SPDX-License-Identifier: Apache-2.0
# What a Linux desktop wants beside the programs.
install(FILES ${CMAKE_SOURCE_DIR}/resources/desktop/latchkey.desktop
        DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT window)
install(FILES ${CMAKE_SOURCE_DIR}/resources/desktop/org.example.latchkey.metainfo.xml
        DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT window)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/latchkey.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT window)

find_program(LATCHKEY_GZIP gzip REQUIRED)

# latchkey_install_gzipped(<file> <folder> <name> <component>)
# <file> with its @variables@, compressed without time or name, so that packages are reproducible.
function(latchkey_install_gzipped file folder name component)
  set(plain ${CMAKE_BINARY_DIR}/packaging/${name})
  configure_file(${file} ${plain} @ONLY)
  execute_process(COMMAND ${LATCHKEY_GZIP} -9nc ${plain} OUTPUT_FILE ${plain}.gz
                  COMMAND_ERROR_IS_FATAL ANY)
  install(FILES ${plain}.gz DESTINATION ${folder} COMPONENT ${component})
endfunction()

# latchkey_install_papers(<component> <package> <program>…)
# Manual pages, and what every Debian package has to say about itself.
function(latchkey_install_papers component package)
  set(here ${CMAKE_SOURCE_DIR}/packaging/linux)
  set(folder ${CMAKE_INSTALL_DATAROOTDIR}/doc/${package})
  foreach(program ${ARGN})
    latchkey_install_gzipped(${here}/${program}.1.in ${CMAKE_INSTALL_MANDIR}/man1 ${program}.1
                             ${component})
  endforeach()
  latchkey_install_gzipped(${here}/changelog ${folder} changelog ${component})
  install(FILES ${here}/copyright DESTINATION ${folder} COMPONENT ${component})
endfunction()

latchkey_install_papers(window latchkey latchkey latchkeyctl)
if(TARGET latchkey-browser)
  latchkey_install_papers(browser latchkey-browser latchkey-browser)
endif()
