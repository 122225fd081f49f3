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
  target_link_libraries(latchkey-core INTERFACE latchkey-${room})
endfunction()

# latchkey_test(tst_<Name> USES <room>… [SESSION] [ALONE] [TIMEOUT <seconds>] [LABELS <label>…])
# tst_<Name>.cpp of the folder as one program and one test named <folder>/tst_<Name>. SESSION runs it
# inside a D-Bus session of its own with a real, unlocked keyring; ALONE runs no other test beside it.
function(latchkey_test name)
  if(NOT EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp)
    return()
  endif()
  cmake_parse_arguments(T "SESSION;ALONE" "TIMEOUT" "USES;LABELS;LIBRARIES" ${ARGN})
  get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
  add_executable(${name} ${name}.cpp)
  list(TRANSFORM T_USES PREPEND latchkey-)
  target_link_libraries(${name} PRIVATE Qt6::Test ${T_USES} ${T_LIBRARIES} latchkey-compiler)
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(${name} PRIVATE LATCHKEY_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                             LATCHKEY_BINARY_DIR="${CMAKE_BINARY_DIR}")
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 120)
  endif()
  if(T_SESSION)
    add_test(NAME ${folder}/${name}
             COMMAND ${CMAKE_SOURCE_DIR}/tests/with-keyring $<TARGET_FILE:${name}>)
  else()
    add_test(NAME ${folder}/${name} COMMAND ${name})
  endif()
  if(T_ALONE)
    set_tests_properties(${folder}/${name} PROPERTIES RUN_SERIAL TRUE)
  endif()
  set_tests_properties(${folder}/${name} PROPERTIES TIMEOUT ${T_TIMEOUT} LABELS "${T_LABELS}"
                       ENVIRONMENT QT_QPA_PLATFORM=offscreen)
endfunction()
