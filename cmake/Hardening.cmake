# SPDX-License-Identifier: Apache-2.0
# What a release is compiled and linked with, so that a mistake in memory ends the program instead of being
# of use to somebody. The sanitizers see more, and do without; clang-tidy reads a build without these.
include(CheckCXXCompilerFlag)

set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX) # then programs are linked as such, too

# No folder of the machine that built it is in a binary, and two clones build the same one.
add_compile_options(-ffile-prefix-map=${CMAKE_BINARY_DIR}=build -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)

if(CMAKE_BUILD_TYPE STREQUAL RelWithDebInfo)
  # a distribution's compiler may have defined another level already
  add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS)
  foreach(flag -fstack-protector-strong -fstack-clash-protection -fcf-protection
               -ftrivial-auto-var-init=zero)
    string(MAKE_C_IDENTIFIER "takes${flag}" takes)
    check_cxx_compiler_flag(${flag} ${takes})
    if(${takes})
      add_compile_options(${flag})
    endif()
  endforeach()
  if(CMAKE_SYSTEM_NAME STREQUAL Linux)
    add_link_options(-Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
    # all of our code is made for control-flow enforcement; Debian's start files do not say so of themselves
    if(takes_fcf_protection)
      add_link_options(-Wl,-z,ibt -Wl,-z,shstk)
    endif()
  endif()
endif()
