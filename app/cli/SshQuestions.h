// SPDX-License-Identifier: Apache-2.0
// What ssh asks for, asked at the terminal while everything else goes on.
#pragma once

#include "console/Console.h"
#include "console/TypedLine.h"
#include "reach/Questions.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <memory>

namespace latchkey::cli {

class SshQuestions : public QObject
{
    Q_OBJECT
public:
    // Lives as long as `questions`.
    SshQuestions(console::Console console, reach::Questions &questions);

private:
    void take(reach::Question *question);
    void goOn();

    console::Console m_console;
    QList<QPointer<reach::Question>> m_waiting; // the first is being asked
    std::unique_ptr<console::TypedLine> m_line;
};

// nullptr where nobody is at a terminal.
std::unique_ptr<reach::Questions> questionsAt(const console::Console &console);

} // namespace latchkey::cli
