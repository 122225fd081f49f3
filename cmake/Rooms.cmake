# SPDX-License-Identifier: Apache-2.0
# latchkey_sources(<folder> <variable>)
# Every .cpp, .h and .qrc of the folder but its main.cpp.
function(latchkey_sources folder variable)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp
       ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.h ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.qrc)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  set(${variable} ${sources} PARENT_SCOPE)
endfunction()

# latchkey_room(<room> [USES <room>…] [LIBRARIES <target>…])
# One folder of app/ as a library of its own, so that a room links only with the rooms it may use
# (the table in ARCHITECTURE.md).
function(latchkey_room room)
  cmake_parse_arguments(ROOM "" "" "USES;LIBRARIES" ${ARGN})
  latchkey_sources(${room} sources)
  if(NOT sources)
    return()
  endif()
  add_library(latchkey-${room} STATIC ${sources})
  list(TRANSFORM ROOM_USES PREPEND latchkey-)
  target_link_libraries(latchkey-${room} PUBLIC Qt6::Core ${ROOM_USES} ${ROOM_LIBRARIES}
                        PRIVATE latchkey-compiler)
  target_include_directories(latchkey-${room} PUBLIC ${CMAKE_SOURCE_DIR}/app)
  latchkey_reads(latchkey-${room} core)
  target_link_libraries(latchkey-core INTERFACE latchkey-${room})
endfunction()
