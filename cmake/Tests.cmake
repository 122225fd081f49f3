# SPDX-License-Identifier: Apache-2.0
# Which tests this build has. Nearly everything is tried under the sanitizers, once; a release build has
# what they cannot try: the programs as they ship, the web engine, packages, what measures time.
set(LATCHKEY_TESTS all CACHE STRING "all, sanitized (all but the tests marked RELEASE) or release (only those)")

# What the tests of this build need: ninja test-programs.
add_custom_target(test-programs)

# latchkey_wants(<variable> [RELEASE] [BOTH])
# Whether this build has tests that are marked so.
function(latchkey_wants variable)
  cmake_parse_arguments(W "RELEASE;BOTH" "" "" ${ARGN})
  if(LATCHKEY_TESTS STREQUAL all OR W_BOTH)
    set(wanted ON)
  elseif(LATCHKEY_TESTS STREQUAL release)
    set(wanted ${W_RELEASE})
  elseif(W_RELEASE)
    set(wanted OFF)
  else()
    set(wanted ON)
  endif()
  set(${variable} ${wanted} PARENT_SCOPE)
endfunction()

# latchkey_tests(USES <room>… [LIBRARIES <target>…] [WINDOW] [RELEASE] [BOTH] [ONLY tst_<Name>…]
#                [WITHOUT tst_<Name>…] [SESSION tst_<Name>…] [TIMED tst_<Name>…] [TIMEOUT <seconds>]
#                [SOURCES <file>…] [NEEDS <target>…])
# The tst_*.cpp of this folder as one program, and each of them as a test <folder>/tst_<Name>; ONLY some of
# them, or all WITHOUT some, whose judge is missing. WINDOW gives them a QApplication. SESSION names those
# that run in a D-Bus session of their own with a real, unlocked keyring; TIMED those that measure time, run with nothing beside them and tried twice.
function(latchkey_tests)
  cmake_parse_arguments(T "WINDOW;RELEASE;BOTH" "TIMEOUT"
                        "USES;LIBRARIES;ONLY;WITHOUT;SESSION;TIMED;SOURCES;NEEDS" ${ARGN})
  set(marks "")
  if(T_RELEASE)
    list(APPEND marks RELEASE)
  endif()
  if(T_BOTH)
    list(APPEND marks BOTH)
  endif()
  latchkey_wants(wanted ${marks})
  if(NOT wanted)
    return()
  endif()
  file(RELATIVE_PATH folder ${CMAKE_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR})
  string(REPLACE "/" "-" program test-${folder})
  if(T_ONLY)
    set(tests ${T_ONLY})
    list(GET tests 0 first)
    set(program ${program}-${first})
  else()
    file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/tst_*.cpp)
    list(TRANSFORM tests REPLACE "^.*/(tst_[^/]+)\\.cpp$" "\\1")
    if(T_WITHOUT)
      list(REMOVE_ITEM tests ${T_WITHOUT})
    endif()
  endif()
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 300)
  endif()

  list(TRANSFORM tests APPEND .cpp OUTPUT_VARIABLE sources)
  add_executable(${program} ${sources} ${T_SOURCES})
  list(TRANSFORM T_USES PREPEND latchkey-)
  set(runner core)
  if(T_WINDOW)
    set(runner window)
  endif()
  target_link_libraries(${program} PRIVATE latchkey-test-${runner} ${T_USES} ${T_LIBRARIES} latchkey-compiler)
  latchkey_reads(${program} ${runner}-test)
  add_dependencies(test-programs ${program})
  if(T_NEEDS)
    add_dependencies(${program} ${T_NEEDS})
  endif()

  foreach(test ${tests})
    set(command $<TARGET_FILE:${program}> ${test})
    if(test IN_LIST T_SESSION)
      list(PREPEND command ${CMAKE_SOURCE_DIR}/tests/with-keyring)
    endif()
    add_test(NAME ${folder}/${test} COMMAND ${command})
    # Qt Test would end a single function after five minutes, however busy the machine is
    set_tests_properties(${folder}/${test} PROPERTIES TIMEOUT ${T_TIMEOUT}
                         ENVIRONMENT QTEST_FUNCTION_TIMEOUT=${T_TIMEOUT}000)
    if(test IN_LIST T_TIMED)
      set_tests_properties(${folder}/${test} PROPERTIES LABELS timed)
    endif()
  endforeach()
endfunction()
