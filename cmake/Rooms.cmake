# SPDX-License-Identifier: Apache-2.0
option(LATCHKEY_UNITS "Let the compiler read several sources of a room as one: quicker to build all, slower to \
build one again" OFF)
if(LATCHKEY_UNITS)
  find_package(Python3 COMPONENTS Interpreter)
  if(Python3_Interpreter_FOUND)
    execute_process(COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_SOURCE_DIR}/tools/units.py ${CMAKE_BINARY_DIR}
                    COMMAND_ERROR_IS_FATAL ANY)
  endif()
endif()

# latchkey_sources(<folder> <variable>)
# Every .cpp, .h and .qrc of the folder but its main.cpp; with LATCHKEY_UNITS, what tools/units.py made of
# the .cpp.
function(latchkey_sources folder variable)
  set(folder ${CMAKE_CURRENT_SOURCE_DIR}/${folder})
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  file(GLOB others CONFIGURE_DEPENDS ${folder}/*.h ${folder}/*.qrc)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(LATCHKEY_UNITS AND Python3_Interpreter_FOUND)
    file(RELATIVE_PATH room ${CMAKE_SOURCE_DIR} ${folder})
    file(GLOB sources ${CMAKE_BINARY_DIR}/units/${room}/*.cpp)
  endif()
  set(${variable} ${sources} ${others} PARENT_SCOPE)
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
