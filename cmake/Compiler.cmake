# Warnings are errors, everywhere, and Qt's own spelling mistakes (a bare char* turned into
# text, a keyword macro) are compile errors too.
add_library(latchkey-compiler INTERFACE)
target_compile_options(latchkey-compiler INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Werror)
target_compile_definitions(latchkey-compiler INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
  QT_NO_FOREACH QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(latchkey-compiler INTERFACE ${CMAKE_SOURCE_DIR}/app)

if(LATCHKEY_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  # GCC 12 sees uninitialised values in Boost.Beast once it is instrumented
  add_compile_options(-Wno-error=maybe-uninitialized)
endif()

find_program(LATCHKEY_CCACHE ccache)
if(LATCHKEY_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${LATCHKEY_CCACHE})
endif()
