// SPDX-License-Identifier: Apache-2.0
#include "cli/SshQuestions.h"

#include <utility>

namespace latchkey::cli {

using console::TypedLine;
using reach::Question;

SshQuestions::SshQuestions(console::Console console, reach::Questions &questions)
    : QObject(&questions)
    , m_console(std::move(console))
{
    connect(&questions, &reach::Questions::asked, this, &SshQuestions::take);
}

void SshQuestions::take(Question *question)
{
    if (question->kind() == Question::Kind::Notice) {
        m_console.remark(question->text().simplified());
        question->answer(Secret());
        return;
    }
    m_waiting.append(question);
    connect(question, &Question::over, this, [this, question] {
        m_waiting.removeOne(question);
        goOn();
    });
    if (m_waiting.size() == 1) {
        goOn();
    }
}

// Asks the first, whatever was asked before.
void SshQuestions::goOn()
{
    if (TypedLine *before = m_line.release()) {
        before->stop();
        before->setParent(this);
        before->deleteLater(); // it may be telling what was typed
    }
    if (m_waiting.isEmpty()) {
        return;
    }
    Question *question = m_waiting.constFirst();
    const auto echo = question->kind() == Question::Kind::Agreement ? TypedLine::Echo::Shown
                                                                    : TypedLine::Echo::Hidden;
    m_line = std::make_unique<TypedLine>(question->text(), echo);
    connect(m_line.get(), &TypedLine::typed, question,
            [question](const std::optional<Secret> &typed) {
                typed && !typed->isEmpty() ? question->answer(*typed) : question->decline();
            });
}

std::unique_ptr<reach::Questions> questionsAt(const console::Console &console)
{
    if (!console.canAsk()) {
        return nullptr;
    }
    auto questions = std::make_unique<reach::Questions>();
    new SshQuestions(console, *questions); // its child
    return questions;
}

} // namespace latchkey::cli
