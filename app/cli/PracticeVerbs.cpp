#include "cli/Verb.h"

namespace latchkey::cli {
QList<Verb> practiceVerbs()
{
    return {};
}
} // namespace latchkey::cli
