// SPDX-License-Identifier: Apache-2.0
#include "cli/SshQuestions.h"

namespace latchkey::cli {

std::unique_ptr<reach::Questions> questionsAt(const console::Console &console)
{
    if (!console.canAsk()) {
        return nullptr;
    }
    return std::make_unique<reach::Questions>(
        [console](const QString &question) { return console.hiddenAnswer(question); });
}

std::optional<reach::Asker> askerOf(const std::unique_ptr<reach::Questions> &questions)
{
    return questions ? questions->asker() : std::nullopt;
}

} // namespace latchkey::cli
