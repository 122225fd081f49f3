// SPDX-License-Identifier: Apache-2.0
// The streams a program is started with, without a buffer of ours in between.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <tl/expected.hpp>

#include <span>

namespace latchkey::system {

enum class Written {
    All,
    NobodyReads, // the other end of the pipe was closed
    NotAll,
};

// To standard output, or to standard error; waits for whoever reads there.
Written writeOutput(QByteArrayView octets);
Written writeErrors(QByteArrayView octets);

// The next octets of standard input, as many as there are and fit; waits for the first. How many: 0
// only at the end. Fails with the system's words where it cannot be read.
tl::expected<qsizetype, QString> readInput(std::span<char> octets);

// Whether a terminal shows what is written to standard output, and so obeys it.
bool isOutputTerminal();

// The same of standard error.
bool isErrorsTerminal();

// Whether a person at a terminal types what comes on standard input.
bool isInputTerminal();

// While it lives, the terminal at standard input shows nothing of what is typed but the line ends,
// and Ctrl-C ends the line, as the octet `interruptOctet`, instead of the program: that would leave
// the terminal mute; SIGTERM and SIGHUP still end it, and leave a terminal that shows again. What
// was typed before is dropped. Without a terminal it does nothing. One at a time in a program.
class HiddenInput
{
public:
    static constexpr char interruptOctet = 3;

    HiddenInput();
    ~HiddenInput();
    HiddenInput(const HiddenInput &) = delete;
    HiddenInput &operator=(const HiddenInput &) = delete;

private:
    bool m_isHiding = false;
};

} // namespace latchkey::system
