# SPDX-License-Identifier: Apache-2.0
# latchkey_families(<room>)
# The room's files …Causes.cpp, each of which defines std::span<const Cause> …Causes(), put into one
# list: whoever adds a cause adds a file, and nothing else.
function(latchkey_families room)
  file(GLOB files CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/${room}
       ${CMAKE_CURRENT_SOURCE_DIR}/${room}/*Causes.cpp)
  list(SORT files)
  set(declared "")
  set(listed "")
  foreach(file ${files})
    string(REGEX REPLACE "\\.cpp$" "" name ${file})
    string(SUBSTRING ${name} 0 1 initial)
    string(SUBSTRING ${name} 1 -1 rest)
    string(TOLOWER ${initial} initial)
    string(APPEND declared "std::span<const Cause> ${initial}${rest}();\n")
    string(APPEND listed "            ${initial}${rest}(),\n")
  endforeach()
  set(list ${CMAKE_CURRENT_BINARY_DIR}/${room}-families.cpp)
  file(CONFIGURE OUTPUT ${list} @ONLY CONTENT [[
// Written by cmake/Causes.cmake.
#include "causes/Families.h"

namespace latchkey::causes {

@declared@
std::vector<std::span<const Cause>> families()
{
    return {
@listed@    };
}

} // namespace latchkey::causes
]])
  target_sources(latchkey-${room} PRIVATE ${list})
endfunction()
