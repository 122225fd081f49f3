# SPDX-License-Identifier: Apache-2.0
# latchkey_speaks(<program>)
# Puts every translation into the program, where base/Language.h finds it.
function(latchkey_speaks program)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/*.ts)
  qt_add_lrelease(${program} TS_FILES ${sources} QM_FILES_OUTPUT_VARIABLE compiled)
  qt_add_resources(${program} translations_of_${program} PREFIX "/latchkey/translations"
                   BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${compiled}
                   OPTIONS ${LATCHKEY_RCC_OPTIONS})
endfunction()

# latchkey_window_room(<room> [USES <room>…] [LIBRARIES <target>…] [CORE_ONLY])
# One folder of ui/ as a static library latchkey-ui-<room>, included as "ui/<room>/File.h". USES names
# other folders of ui/; the core's come as LIBRARIES latchkey-<room>. CORE_ONLY: it knows no widget.
function(latchkey_window_room room)
  cmake_parse_arguments(ROOM "CORE_ONLY" "" "USES;LIBRARIES" ${ARGN})
  latchkey_sources(${room} sources)
  if(NOT sources)
    return()
  endif()
  add_library(latchkey-ui-${room} STATIC ${sources})
  list(TRANSFORM ROOM_USES PREPEND latchkey-ui-)
  target_link_libraries(latchkey-ui-${room} PUBLIC ${ROOM_USES} ${ROOM_LIBRARIES}
                        PRIVATE latchkey-compiler)
  target_include_directories(latchkey-ui-${room} PUBLIC ${CMAKE_SOURCE_DIR})
  if(ROOM_CORE_ONLY)
    latchkey_reads(latchkey-ui-${room} core)
  else()
    latchkey_reads(latchkey-ui-${room} window)
  endif()
endfunction()
