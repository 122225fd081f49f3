// SPDX-License-Identifier: Apache-2.0
// Making and removing logins with the keyboard; passwords are really hashed.
#include "Program.h"
#include "profile/TestProfile.h"
#include "ui/logins/LoginDialog.h"
#include "ui/logins/LoginsDialog.h"
#include "ui/look/LookStyle.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>

using namespace latchkey;
using logins::LoginRepository;
using tests::TestProfile;
using ui::LoginDialog;
using ui::LoginsDialog;

namespace {

constexpr int fewRounds = 10;

// A dialog in front, and a person with a keyboard.
struct Typist
{
    explicit Typist(LoginRepository logins)
        : dialog(new LoginDialog(logins))
    {
        dialog->show();
        isInFront = QTest::qWaitForWindowActive(dialog.get());
    }

    // Where the cursor is; Tab between the texts.
    void type(const QStringList &texts)
    {
        for (const QString &text : texts) {
            QTest::keyClicks(QApplication::focusWidget(), text);
            if (&text != &texts.last()) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            }
        }
    }

    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    QPushButton *button() const
    {
        return dialog->findChild<QPushButton *>(QStringLiteral("create"));
    }

    bool says(const QString &text) const
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text, Qt::CaseInsensitive);
        });
    }

    std::unique_ptr<LoginDialog> dialog;
    bool isInFront = false;
};

const QString name = QStringLiteral("ana");
const QString password = QStringLiteral("correct horse");

QPushButton *buttonOf(const QWidget &widget, const QString &text)
{
    const auto buttons = widget.findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.cbegin(), buttons.cend(),
                                    [&](const QPushButton *each) { return each->text() == text; });
    return found == buttons.cend() ? nullptr : *found;
}

QStringList listed(const QWidget &widget)
{
    const auto *list = widget.findChild<QListWidget *>();
    QStringList texts;
    for (int row = 0; row < list->count(); ++row) {
        texts.append(list->item(row)->text());
    }
    return texts;
}

} // namespace

class tst_LoginDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasTypedCanSignInAfterwards()
    {
        TestProfile p;
        LoginRepository logins(*p.profile, fewRounds);
        Typist person(logins);
        QVERIFY(person.isInFront);
        QSignalSpy added(person.dialog.get(), &LoginDialog::added);
        person.type({name, password, password});
        person.press(Qt::Key_Return);
        QTRY_COMPARE(added.size(), 1);
        QCOMPARE(added[0][0].toString(), name);
        QVERIFY(!person.dialog->isVisible());
        const auto entry = logins.find(name).value();
        QVERIFY(entry);
        QVERIFY(logins::matches(Secret(password.toUtf8()), entry->password));
    }

    void theWindowLivesWhileThePasswordIsHashed()
    {
        TestProfile p;
        LoginRepository logins(*p.profile); // as slow as it really is
        Typist person(logins);
        QVERIFY(person.isInFront);
        QSignalSpy added(person.dialog.get(), &LoginDialog::added);
        person.type({name, password, password});
        int ticks = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { ++ticks; });
        timer.start(1);
        person.press(Qt::Key_Return);
        QCOMPARE(added.size(), 0);
        QVERIFY(!person.button()->isEnabled()); // no second login by a second Enter
        QTRY_COMPARE_WITH_TIMEOUT(added.size(), 1, 60'000);
        QVERIFY2(ticks >= 5, qPrintable(QString::number(ticks)));
        QCOMPARE(logins.find(name).value()->password.rounds, logins::passwordRounds);
    }

    void passwordsDoNotStayInTheFields()
    {
        TestProfile p;
        Typist person(LoginRepository(*p.profile, fewRounds));
        QVERIFY(person.isInFront);
        QSignalSpy added(person.dialog.get(), &LoginDialog::added);
        person.type({name, password, password});
        person.press(Qt::Key_Return);
        QTRY_COMPARE(added.size(), 1);
        const auto edits = person.dialog->findChildren<QLineEdit *>();
        for (QLineEdit *edit : edits) {
            edit->undo();
            QVERIFY(!edit->text().contains(password));
        }
    }

    void passwordsAreNeverShown()
    {
        TestProfile p;
        Typist person(LoginRepository(*p.profile, fewRounds));
        QVERIFY(person.isInFront);
        person.type({name, password, password});
        const auto edits = person.dialog->findChildren<QLineEdit *>();
        QCOMPARE(edits.size(), 3);
        for (const QLineEdit *edit : edits) {
            QVERIFY(edit->text() != password || !edit->displayText().contains(password));
        }
    }

    void tabGoesRound_data()
    {
        QTest::addColumn<bool>("isComplete");
        QTest::addColumn<QStringList>("round");
        const QStringList fields{QStringLiteral("Name"), QStringLiteral("Password"),
                                 QStringLiteral("Password again"),
                                 QStringLiteral("Show the password: Password"),
                                 QStringLiteral("Show the password: Password again")};
        const QString cancel = QStringLiteral("Cancel");
        QTest::newRow("nothing typed yet") << false << fields + QStringList{cancel};
        QTest::newRow("all typed")
            << true << fields + QStringList{QStringLiteral("Create"), cancel};
    }
    void tabGoesRound()
    {
        QFETCH(const bool, isComplete);
        ui::LookStyle::install(); // it has a say in this
        TestProfile p;
        Typist t(LoginRepository(*p.profile, fewRounds));
        QVERIFY(t.isInFront);
        if (isComplete) {
            t.type({name, password, password});
        }
        QWidget *first = t.dialog->findChildren<QLineEdit *>().constFirst();
        first->setFocus();
        QStringList round;
        do {
            round.append(QAccessible::queryAccessibleInterface(QApplication::focusWidget())
                             ->text(QAccessible::Name));
            t.press(Qt::Key_Tab);
        } while (QApplication::focusWidget() != first && round.size() < 10);
        QTEST(round, "round");
    }

    void createWaitsForAllThreeFields_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<bool>("enabled");
        QTest::newRow("nothing") << QStringList{QString()} << false;
        QTest::newRow("only a name") << QStringList{name} << false;
        QTest::newRow("not repeated") << QStringList{name, password} << false;
        QTest::newRow("no name") << QStringList{QString(), password, password} << false;
        QTest::newRow("half repeated") << QStringList{name, password, password.left(5)} << false;
        QTest::newRow("all") << QStringList{name, password, password} << true;
    }
    void createWaitsForAllThreeFields()
    {
        QFETCH(const QStringList, typed);
        QFETCH(const bool, enabled);
        TestProfile p;
        LoginRepository logins(*p.profile, fewRounds);
        Typist person(logins);
        QVERIFY(person.isInFront);
        person.type(typed);
        QCOMPARE(person.button()->isEnabled(), enabled);
        QVERIFY(!person.says(QStringLiteral("differ"))); // it may still become the same
        if (!enabled) {
            person.press(Qt::Key_Return);
            QVERIFY(person.dialog->isVisible());
            QCOMPARE(logins.names().value(), QStringList());
        }
    }

    void aDifferingRepetitionIsToldWhileTyping()
    {
        TestProfile p;
        Typist person(LoginRepository(*p.profile, fewRounds));
        QVERIFY(person.isInFront);
        person.type({name, password, QStringLiteral("correct house")});
        QVERIFY(person.says(QStringLiteral("differ")));
        QVERIFY(!person.button()->isEnabled());
        for (int i = 0; i < 3; ++i) {
            person.press(Qt::Key_Backspace);
        }
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("rse"));
        QVERIFY(!person.says(QStringLiteral("differ")));
        QVERIFY(person.button()->isEnabled());
    }

    void whatIsRefusedIsToldAndMayBeCorrected_data()
    {
        QTest::addColumn<QString>("wrongName");
        QTest::addColumn<QString>("wrongPassword");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("short password") << name << QStringLiteral("seven77") << QStringLiteral("8");
        QTest::newRow("a name that is taken")
            << QStringLiteral("BEA") << password << QStringLiteral("BEA");
        QTest::newRow("a name with a blank before it")
            << QStringLiteral(" ana") << password << QStringLiteral("name");
    }
    void whatIsRefusedIsToldAndMayBeCorrected()
    {
        QFETCH(const QString, wrongName);
        QFETCH(const QString, wrongPassword);
        QFETCH(const QString, sentence);
        TestProfile p;
        LoginRepository logins(*p.profile, fewRounds);
        QVERIFY(logins.add(QStringLiteral("Bea"), Secret("password of bea")));
        Typist person(logins);
        QVERIFY(person.isInFront);
        QSignalSpy added(person.dialog.get(), &LoginDialog::added);
        const auto problem = logins.checkNew(wrongName, Secret(wrongPassword.toUtf8()));
        person.type({wrongName, wrongPassword, wrongPassword});
        QVERIFY(!person.says(problem.error().sentence));
        person.press(Qt::Key_Return);
        QVERIFY(person.says(problem.error().sentence));
        QVERIFY(person.says(sentence));
        QVERIFY(person.dialog->isVisible());
        QCOMPARE(logins.names().value(), QStringList{QStringLiteral("Bea")});
        const auto edits = person.dialog->findChildren<QLineEdit *>();
        const QStringList right{name, password, password};
        for (int i = 0; i < 3; ++i) {
            edits[i]->setFocus();
            edits[i]->selectAll();
            QTest::keyClicks(edits[i], right[i]);
        }
        QVERIFY(!person.says(problem.error().sentence));
        person.press(Qt::Key_Return);
        QTRY_COMPARE(added.size(), 1);
    }

    void aNameTakenMeanwhileIsTold()
    {
        TestProfile p;
        LoginRepository logins(*p.profile);
        Typist person(logins);
        QVERIFY(person.isInFront);
        person.type({name, password, password});
        person.press(Qt::Key_Return);
        LoginRepository beside(*p.profile, fewRounds);
        QVERIFY(beside.add(QStringLiteral("ANA"), Secret("password of another")));
        QTRY_VERIFY_WITH_TIMEOUT(person.button()->isEnabled(), 60'000);
        QVERIFY(person.dialog->isVisible());
        QVERIFY(person.says(QStringLiteral("“ANA”")));
        QCOMPARE(logins.names().value(), QStringList{QStringLiteral("ANA")});
    }

    void whoCancelsWhileItHashesGetsNoLogin_data()
    {
        QTest::addColumn<bool>("deletedOnClose");
        QTest::newRow("the dialog is gone") << true;
        QTest::newRow("the dialog is only hidden") << false;
    }
    void whoCancelsWhileItHashesGetsNoLogin()
    {
        QFETCH(const bool, deletedOnClose);
        TestProfile p;
        LoginRepository logins(*p.profile);
        auto *dialog = new LoginDialog(logins);
        const QPointer<LoginDialog> guard(dialog);
        dialog->setAttribute(Qt::WA_DeleteOnClose, deletedOnClose);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        const auto edits = dialog->findChildren<QLineEdit *>();
        QTest::keyClicks(edits[0], name);
        QTest::keyClicks(edits[1], password);
        QTest::keyClicks(edits[2], password);
        QTest::keyClick(edits[2], Qt::Key_Return);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCOMPARE(logins.names().value(), QStringList());
        delete guard;
    }

    void loginsAreListedByTheAlphabet()
    {
        TestProfile p;
        LoginRepository logins(*p.profile, fewRounds);
        QVERIFY(logins.add(QStringLiteral("zoe"), Secret(password.toUtf8())));
        QVERIFY(logins.add(QStringLiteral("<b>ana</b>"), Secret(password.toUtf8())));
        LoginsDialog dialog(logins);
        QCOMPARE(listed(dialog),
                 (QStringList{QStringLiteral("<b>ana</b>"), QStringLiteral("zoe")}));
        QVERIFY(!buttonOf(dialog, QStringLiteral("Remove …"))->isEnabled());
    }

    void aLoginIsRemovedOnlyAfterAQuestion_data()
    {
        QTest::addColumn<int>("key"); // 0 = a click on the button
        QTest::addColumn<bool>("gone");
        QTest::newRow("Esc") << int(Qt::Key_Escape) << false;
        QTest::newRow("Enter") << int(Qt::Key_Return) << false;
        QTest::newRow("the button") << 0 << true;
    }
    void aLoginIsRemovedOnlyAfterAQuestion()
    {
        QFETCH(const int, key);
        QFETCH(const bool, gone);
        TestProfile p;
        LoginRepository logins(*p.profile, fewRounds);
        QVERIFY(logins.add(QStringLiteral("ana"), Secret(password.toUtf8())));
        QVERIFY(logins.add(QStringLiteral("zoe"), Secret(password.toUtf8())));
        LoginsDialog dialog(logins);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QSignalSpy changed(&dialog, &LoginsDialog::changed);
        auto *list = dialog.findChild<QListWidget *>();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualItemRect(list->item(1)).center());
        QTest::mouseClick(buttonOf(dialog, QStringLiteral("Remove …")), Qt::LeftButton);
        QCOMPARE(logins.names().value().size(), 2); // it only asks
        QPointer<QDialog> question = dialog.findChild<QDialog *>();
        QVERIFY(question);
        QTRY_VERIFY(question->isAncestorOf(QApplication::focusWidget()));
        if (key == 0) {
            QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("goOn")),
                              Qt::LeftButton);
        } else {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key(key));
        }
        QTRY_VERIFY(!question);
        const QStringList left = gone ? QStringList{QStringLiteral("ana")}
                                      : QStringList{QStringLiteral("ana"), QStringLiteral("zoe")};
        QCOMPARE(logins.names().value(), left);
        QCOMPARE(listed(dialog), left);
        QCOMPARE(changed.size(), gone ? 1 : 0);
    }

    void aLoginMadeFromTheListIsInIt()
    {
        TestProfile p;
        LoginRepository logins(*p.profile, fewRounds);
        LoginsDialog dialog(logins);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QSignalSpy changed(&dialog, &LoginsDialog::changed);
        QTest::mouseClick(buttonOf(dialog, QStringLiteral("Create a login …")), Qt::LeftButton);
        auto *inner = dialog.findChild<LoginDialog *>();
        QVERIFY(inner);
        QTRY_VERIFY(inner->isAncestorOf(QApplication::focusWidget()));
        for (const QString &text : {name, password, password}) {
            QTest::keyClicks(QApplication::focusWidget(), text);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QTest::mouseClick(inner->findChild<QPushButton *>(QStringLiteral("create")),
                          Qt::LeftButton);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(listed(dialog), QStringList{name});
    }

    void aPasswordIsChanged()
    {
        TestProfile p;
        LoginRepository logins(*p.profile, fewRounds);
        QVERIFY(logins.add(name, Secret("the old password")));
        LoginDialog dialog(logins, name);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QSignalSpy added(&dialog, &LoginDialog::added);
        QTest::keyClicks(QApplication::focusWidget(), password);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), password);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(added.size(), 1);
        QCOMPARE(logins.names().value(), QStringList{name});
        const auto entry = logins.find(name).value();
        QVERIFY(logins::matches(Secret(password.toUtf8()), entry->password));
        QVERIFY(!logins::matches(Secret("the old password"), entry->password));
    }

    void aLoginRemovedElsewhereIsTold()
    {
        TestProfile p;
        LoginRepository logins(*p.profile, fewRounds);
        QVERIFY(logins.add(name, Secret(password.toUtf8())));
        LoginsDialog dialog(logins);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        dialog.findChild<QListWidget *>()->setCurrentRow(0);
        QVERIFY(logins.remove(name));
        QTest::mouseClick(buttonOf(dialog, QStringLiteral("Remove …")), Qt::LeftButton);
        QPointer<QDialog> question = dialog.findChild<QDialog *>();
        QVERIFY(question);
        QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("goOn")),
                          Qt::LeftButton);
        QTRY_VERIFY(!question);
        QCOMPARE(listed(dialog), QStringList());
        const QString sentence = logins.remove(name).error().sentence;
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                            [&](const QLabel *label) { return label->text() == sentence; }));
    }
};

LATCHKEY_TEST(tst_LoginDialogs)
#include "tst_LoginDialogs.moc"
