// SPDX-License-Identifier: Apache-2.0
// What is taken stays ours, and strangers' output does not get between.
#include "Program.h"
#include "system/OwnStreams.h"

#include <QTemporaryFile>
#include <QTest>

#include <array>
#include <cstdio>

#include <unistd.h>

using namespace latchkey;

namespace {

// Puts other files in the place of this process's streams, and back.
class StreamsInstead
{
public:
    StreamsInstead(int input, int output)
        : m_input(dup(STDIN_FILENO))
        , m_output(dup(STDOUT_FILENO))
        , m_errors(dup(STDERR_FILENO))
    {
        dup2(input, STDIN_FILENO);
        dup2(output, STDOUT_FILENO);
    }

    ~StreamsInstead()
    {
        dup2(m_input, STDIN_FILENO);
        dup2(m_output, STDOUT_FILENO);
        dup2(m_errors, STDERR_FILENO);
        for (const int each : {m_input, m_output, m_errors}) {
            ::close(each);
        }
    }

    StreamsInstead(const StreamsInstead &) = delete;
    StreamsInstead &operator=(const StreamsInstead &) = delete;

private:
    int m_input, m_output, m_errors;
};

} // namespace

class tst_OwnStreams : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatWeSayIsSaid()
    {
        QTemporaryFile input, output, errors;
        QVERIFY(input.open() && output.open() && errors.open());
        input.write("a command");
        QVERIFY(input.seek(0));
        std::array<char, 64> octets{};
        qsizetype count = 0, atEnd = -1;
        bool isTaken = false;
        {
            const StreamsInstead instead(input.handle(), output.handle());
            dup2(errors.handle(), STDERR_FILENO);
            const system::OwnStreams streams;
            static_cast<void>(::write(STDOUT_FILENO, "a library's chatter", 19));
            count = streams.read(octets);
            atEnd = streams.read(octets);
            isTaken = streams.write("an event");
        }
        QCOMPARE(count, 9);
        QCOMPARE(QByteArray(octets.data(), count), "a command");
        QCOMPARE(atEnd, 0);
        QVERIFY(isTaken);
        QVERIFY(output.seek(0) && errors.seek(0));
        QCOMPARE(output.readAll(), "an event");
        QCOMPARE(errors.readAll(), "a library's chatter");
    }
};

LATCHKEY_TEST(tst_OwnStreams)
#include "tst_OwnStreams.moc"
