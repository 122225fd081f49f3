# SPDX-License-Identifier: Apache-2.0
# How everything is compiled. Qt's own spelling mistakes (a bare char* turned into text, a keyword
# macro) are compile errors; warnings are errors too, but not in the preset that users build.
option(LATCHKEY_WARNINGS_ARE_ERRORS "Stop at any warning" ON)
option(LATCHKEY_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(LATCHKEY_FUZZ "For Clang: link the fuzz targets with libFuzzer instead of their own driver" OFF)

add_library(latchkey-compiler INTERFACE)
target_compile_options(latchkey-compiler INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
  # in a unit (Rooms.cmake) an unnamed namespace is not that of the file which the compiler was given
  $<$<AND:$<BOOL:${LATCHKEY_UNITS}>,$<CXX_COMPILER_ID:GNU>>:-Wno-subobject-linkage>
  $<$<BOOL:${LATCHKEY_WARNINGS_ARE_ERRORS}>:-Werror>)
target_compile_definitions(latchkey-compiler INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
  QT_NO_FOREACH QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(latchkey-compiler INTERFACE ${CMAKE_SOURCE_DIR}/app)

# Lines and functions are what a stack trace needs; variables and types cost half of a build.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")

if(LATCHKEY_SANITIZE)
  set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
  # Where nothing is, ASan stops as well; asking before every use costs 40 % of a build.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=null -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# libFuzzer is guided by what a run reaches, so the rooms have to tell it
if(LATCHKEY_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# Test programs are many and large: a quick linker. What is shipped is linked by the system's own.
find_program(LATCHKEY_MOLD mold)
if(LATCHKEY_MOLD AND NOT CMAKE_BUILD_TYPE STREQUAL RelWithDebInfo)
  add_link_options(-fuse-ld=mold)
endif()

# The same file in another clone is the same file: no folder of this one takes part in the key. The
# rest is what ccache asks for before it takes precompiled headers.
find_program(LATCHKEY_CCACHE ccache)
if(LATCHKEY_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_PCH_EXTSUM=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${LATCHKEY_CCACHE})
endif()
