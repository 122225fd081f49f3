# SPDX-License-Identifier: Apache-2.0
# Precompiled headers: what nearly every file of a kind includes, read once. There are four kinds, each
# made by a library that holds nothing else; latchkey_reads(<target> <kind>) lets a target use one.
# A file still includes what it needs: ./dev lint reads every file without them.
function(latchkey_headers kind)
  cmake_parse_arguments(H "" "" "LIBRARIES;HEADERS" ${ARGN})
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/headers-${kind}.cpp CONTENT "")
  add_library(latchkey-headers-${kind} STATIC ${CMAKE_CURRENT_BINARY_DIR}/headers-${kind}.cpp)
  set_target_properties(latchkey-headers-${kind} PROPERTIES AUTOMOC OFF AUTORCC OFF)
  target_link_libraries(latchkey-headers-${kind} PRIVATE latchkey-compiler tl::expected ${H_LIBRARIES})
  target_precompile_headers(latchkey-headers-${kind} PRIVATE ${H_HEADERS})
  if(LATCHKEY_CCACHE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # with its sum beside it, ccache does not read the whole of it (140 MB and more) for every file
    add_custom_command(TARGET latchkey-headers-${kind} POST_BUILD
      COMMAND ${CMAKE_COMMAND} -E sha256sum cmake_pch.hxx.gch > cmake_pch.hxx.gch.sum
      WORKING_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/latchkey-headers-${kind}.dir)
  endif()
endfunction()

# A header is compiled as a library's code is; a program's would be -fPIE, unless Qt asks for -fPIC (6.4 does).
function(latchkey_reads target kind)
  get_target_property(type ${target} TYPE)
  if(type STREQUAL EXECUTABLE AND NOT MSVC)
    target_compile_options(${target} PRIVATE -fPIC)
  endif()
  target_precompile_headers(${target} REUSE_FROM latchkey-headers-${kind})
endfunction()

# Qt would define the folder of each test, which no precompiled header can know, and none of ours asks for.
set_property(TARGET Qt6::Test PROPERTY INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)

set(of_every_file <algorithm> <chrono> <functional> <memory> <optional> <vector>
    <QByteArray> <QCoreApplication> <QDateTime> <QHash> <QJsonDocument> <QJsonArray> <QJsonObject>
    <QList> <QObject> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer>
    <tl/expected.hpp>)
set(of_every_window <QAction> <QApplication> <QBoxLayout> <QDialog> <QLabel> <QLineEdit>
    <QPainter> <QPushButton> <QStyle> <QToolButton> <QWidget>)

set(of_every_test <QtTest> <QElapsedTimer> <QFile> <QTcpServer> <QTcpSocket>)

latchkey_headers(core LIBRARIES Qt6::Core HEADERS ${of_every_file})
latchkey_headers(window LIBRARIES Qt6::Widgets HEADERS ${of_every_file} ${of_every_window})
latchkey_headers(core-test LIBRARIES Qt6::Test Qt6::Network HEADERS ${of_every_file} ${of_every_test})
latchkey_headers(window-test LIBRARIES Qt6::Test Qt6::Network Qt6::Widgets
                 HEADERS ${of_every_file} ${of_every_window} ${of_every_test})
