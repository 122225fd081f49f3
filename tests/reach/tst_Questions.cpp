// SPDX-License-Identifier: Apache-2.0
// What ssh asks, by a program that it starts: the real one, started as ssh does.
#include "Program.h"
#include "reach/Questions.h"

#include <QPointer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::reach;
using namespace latchkey::testing;

class tst_Questions : public QObject
{
    Q_OBJECT

    std::unique_ptr<Questions> m_questions;
    std::unique_ptr<QProcess> m_asking;
    QPointer<Question> m_question;

    // As ssh does; returns when it was asked here.
    void ask(const QString &text, const QString &hint = {}, const QByteArray &run = "run")
    {
        m_asking = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const auto more = m_questions->environmentFor(QStringLiteral("deploy@shop.example"), run);
        for (auto one = more.begin(); one != more.end(); ++one) {
            environment.insert(one.key(), one.value());
        }
        if (!hint.isEmpty()) {
            environment.insert(QStringLiteral("SSH_ASKPASS_PROMPT"), hint);
        }
        m_asking->setProcessEnvironment(environment);
        m_question = nullptr;
        m_asking->start(more[QStringLiteral("SSH_ASKPASS")], {text});
        QTRY_VERIFY_WITH_TIMEOUT(m_question, 20'000);
    }

    // What ssh gets; nothing if that says that there is no answer.
    std::optional<QByteArray> got()
    {
        [this] {
            QTRY_COMPARE_WITH_TIMEOUT(m_asking->state(), QProcess::NotRunning, 20'000);
        }();
        return m_asking->exitStatus() == QProcess::NormalExit && m_asking->exitCode() == 0
                   ? std::optional(m_asking->readAllStandardOutput())
                   : std::nullopt;
    }

private Q_SLOTS:
    void init()
    {
        m_questions = std::make_unique<Questions>(builtPath("bin/latchkeyctl"));
        QVERIFY(m_questions->canAsk());
        connect(m_questions.get(), &Questions::asked, this,
                [this](Question *question) { m_question = question; });
    }

    void cleanup() { m_asking.reset(); }

    void whatIsAskedIsUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hint");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const char *text, const char *hint,
                            Question::Kind kind) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(hint) << int(kind);
        };
        row("passphrase", "Enter passphrase for key '/home/ana/.ssh/id_ed25519': ", "",
            Question::Kind::Secret);
        row("one-time code", "(deploy@shop.example) Verification code: ", "",
            Question::Kind::Secret);
        row("a first key",
            "The authenticity of host 'shop.example (192.0.2.7)' can't be established.\n"
            "ED25519 key fingerprint is SHA256:tVA47W5HsIvo.\n"
            "Are you sure you want to continue connecting (yes/no/[fingerprint])? ",
            "", Question::Kind::Agreement);
        row("a first key, once more", "Please type 'yes', 'no' or the fingerprint: ", "",
            Question::Kind::Agreement);
        row("a permission", "Allow use of key id_ed25519?", "confirm", Question::Kind::Agreement);
        row("a touch", "Confirm user presence for key ED25519-SK SHA256:tVA47W5HsIvo", "none",
            Question::Kind::Notice);
    }

    void whatIsAskedIsUnderstood()
    {
        QFETCH(QString, text);
        QFETCH(QString, hint);
        ask(text, hint);
        QTEST(int(m_question->kind()), "kind");
        QCOMPARE(m_question->text(), text);
        QCOMPARE(m_question->server(), QStringLiteral("deploy@shop.example"));
        m_question->answer(Secret("ünd so on"));
        QCOMPARE(got(), std::optional<QByteArray>("ünd so on\n"));
    }

    void aNoticeReturnsAsSoonAsItWasSeen()
    {
        ask(QStringLiteral("Confirm user presence"), QStringLiteral("none"));
        m_question->answer(Secret());
        QCOMPARE(got(), std::optional<QByteArray>("\n"));
    }

    void whatIsDeclinedHasNoAnswerAndIsTold()
    {
        QSignalSpy declined(m_questions.get(), &Questions::declined);
        ask(QStringLiteral("Enter passphrase"));
        QSignalSpy over(m_question, &Question::over);
        m_question->decline();
        m_question->answer(Secret("too late"));
        QCOMPARE(got(), std::nullopt);
        QCOMPARE(declined.size(), 1);
        QCOMPARE(declined[0][0].toByteArray(), QByteArray("run"));
        QCOMPARE(over.size(), 1);
    }

    void whatARunAskedIsWithdrawnWithIt()
    {
        QSignalSpy declined(m_questions.get(), &Questions::declined);
        ask(QStringLiteral("Enter passphrase"));
        QSignalSpy over(m_question, &Question::over);
        m_questions->withdraw("another");
        QCOMPARE(over.size(), 0);
        m_questions->withdraw("run");
        QCOMPARE(over.size(), 1);
        QCOMPARE(got(), std::nullopt);
        QCOMPARE(declined.size(), 0);
    }

    // A security key was touched: ssh ends whom it had say so.
    void itIsOverWhenSshWaitsNoLonger()
    {
        ask(QStringLiteral("Confirm user presence"), QStringLiteral("none"));
        QSignalSpy over(m_question, &Question::over);
        m_asking->terminate();
        QTRY_COMPARE(over.size(), 1);
    }

    void noOtherAccountGetsToIt()
    {
        const QString socket =
            m_questions->environmentFor({}, {})[QStringLiteral("LATCHKEY_QUESTIONS")];
        const QFileInfo folder(QFileInfo(socket).path());
        QVERIFY(folder.isDir());
        QVERIFY(!(folder.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                          QFile::ReadOther | QFile::WriteOther | QFile::ExeOther)));
    }
};

LATCHKEY_TEST(tst_Questions)
#include "tst_Questions.moc"
