// SPDX-License-Identifier: Apache-2.0
// The small widgets: fields, notes, a question; and the style they are drawn in.
#include "Program.h"
#include "ui/HostileText.h"
#include "ui/look/Buttons.h"
#include "ui/look/CopyField.h"
#include "ui/look/EmptyState.h"
#include "ui/look/FieldHint.h"
#include "ui/look/LookStyle.h"
#include "ui/look/Note.h"
#include "ui/look/PasswordField.h"
#include "ui/look/Question.h"
#include "ui/look/Words.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace latchkey;
using ui::CopyField;

namespace {

const QString url = QStringLiteral("http://127.0.0.1:24710/abc/callback");

// Where the first letter of one of its widgets begins, from the window's left edge; -1 if there is
// none.
int firstInk(QWidget &window, const QWidget &widget)
{
    const QImage picture = window.grab().toImage();
    const QRgb paper = picture.pixel(0, 0);
    const QRect place = widget.geometry();
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = place.top(); y <= place.bottom(); ++y) {
            if (picture.pixel(x, y) != paper) {
                return x;
            }
        }
    }
    return -1;
}

struct Asked
{
    explicit Asked(const QString &foreign = QStringLiteral("Orders"))
    {
        window.resize(500, 400);
        window.show();
        dialog = ui::ask({QStringLiteral("Remove %1?").arg(foreign),
                          QStringLiteral("%1 goes.").arg(foreign), QStringLiteral("Remove")},
                         &window, [this] { ++done; });
        isInFront = QTest::qWaitForWindowActive(dialog);
    }

    QPushButton *button() const { return dialog->findChild<QPushButton *>(QStringLiteral("goOn")); }

    QWidget window;
    QPointer<QDialog> dialog;
    int done = 0;
    bool isInFront = false;
};

} // namespace

class tst_Look : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLinkBeginsWhereTheTextAboveItBegins()
    {
        ui::LookStyle::install();
        QWidget window;
        auto *rows = new QVBoxLayout(&window);
        const QString words = QStringLiteral("Hello");
        auto *above = new QLabel(words, &window);
        QPushButton *link = ui::linkButton(words, &window);
        rows->addWidget(above);
        rows->addWidget(link, 0, Qt::AlignLeft);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const int edge = firstInk(window, *above);
        QVERIFY(edge > 0);
        QCOMPARE(firstInk(window, *link), edge);
    }

    void whatCannotBeEditedLeavesTheProgramItsShortcuts()
    {
        QWidget window;
        auto *row = new QVBoxLayout(&window);
        auto *field = new CopyField(QStringLiteral("Callback URL"), &window);
        row->addWidget(field);
        field->setText(QStringLiteral("https://shop.example/"));
        QAction on;
        on.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Right));
        window.addAction(&on);
        const QSignalSpy wentOn(&on, &QAction::triggered);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *line = field->findChild<QLineEdit *>();
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(wentOn.size(), 1);
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(line->selectedText(), field->text());
    }

    void theButtonCopies()
    {
        QApplication::clipboard()->setText(QStringLiteral("something else"));
        CopyField field(QStringLiteral("Callback URL"));
        field.setText(url);
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        QTest::mouseClick(field.findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), url);
    }

    void theButtonCopiesByKeyboardToo()
    {
        QApplication::clipboard()->setText(QStringLiteral("something else"));
        CopyField field(QStringLiteral("Callback URL"));
        field.setText(url);
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), field.findChild<QPushButton *>());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(QApplication::clipboard()->text(), url);
    }

    void whatWasCopiedIsSaidAndThenNoMore()
    {
        CopyField field(QStringLiteral("Callback URL"));
        field.setText(url);
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        auto *button = field.findChild<QPushButton *>();
        const int width = button->width();
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(button->text(), QStringLiteral("✓ Copied"));
        QCOMPARE(button->accessibleName(), QStringLiteral("Callback URL: copied"));
        QCOMPARE(button->width(), width);
        QTRY_COMPARE(button->text(), QStringLiteral("Copy"));
    }

    void aButtonSaysThatItCopied()
    {
        QPushButton button(QStringLiteral("&Copy as text"));
        button.show();
        QVERIFY(QTest::qWaitForWindowExposed(&button));
        ui::sayCopied(&button);
        ui::sayCopied(&button); // once more, before it is over
        QCOMPARE(button.accessibleName(), QStringLiteral("Copy as text: copied"));
        QCOMPARE(button.text(), QStringLiteral("&Copy as text"));
        QTRY_COMPARE(button.accessibleName(), QString());
        button.setAccessibleName(QStringLiteral("Copy the log"));
        ui::sayCopied(&button);
        QCOMPARE(button.accessibleName(), QStringLiteral("Copy the log: copied"));
        QTRY_COMPARE(button.accessibleName(), QStringLiteral("Copy the log"));
    }

    void aPasswordIsHiddenUntilTheEyeIsPressed()
    {
        ui::PasswordField field(QStringLiteral("Password"));
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
        QCOMPARE(field.eye()->accessibleName(), QStringLiteral("Show the password: Password"));
        QTest::mouseClick(field.eye(), Qt::LeftButton);
        QCOMPARE(field.edit()->echoMode(), QLineEdit::Normal);
        QCOMPARE(field.eye()->accessibleName(), QStringLiteral("Hide the password: Password"));
        QTest::keyClick(field.eye(), Qt::Key_Space);
        QCOMPARE(field.edit()->echoMode(), QLineEdit::Password);
    }

    void capsLockIsSaid_data()
    {
        QTest::addColumn<QString>("text"); // that the key brings
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<bool>("isSaid");
        const Qt::KeyboardModifiers none = Qt::NoModifier;
        const Qt::KeyboardModifiers shift = Qt::ShiftModifier;
        QTest::newRow("a letter") << QStringLiteral("a") << none << false;
        QTest::newRow("a capital with Shift") << QStringLiteral("A") << shift << false;
        QTest::newRow("a capital by itself") << QStringLiteral("A") << none << true;
        QTest::newRow("a small letter with Shift") << QStringLiteral("a") << shift << true;
        QTest::newRow("a digit tells nothing") << QStringLiteral("1") << none << false;
        QTest::newRow("nor does a letter with one case") << QStringLiteral("ß") << none << false;
    }
    void capsLockIsSaid()
    {
        QFETCH(const QString, text);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QFETCH(const bool, isSaid);
        ui::PasswordField field(QStringLiteral("Password"));
        QKeyEvent key(QEvent::KeyPress, 0, modifiers, text);
        QApplication::sendEvent(field.edit(), &key);
        QCOMPARE(field.hint()->text(), isSaid ? QStringLiteral("Caps Lock is on") : QString());
        QCOMPARE(field.edit()->accessibleDescription(), field.hint()->text());
    }

    void capsLockIsFollowedByItsKey()
    {
        ui::PasswordField field(QStringLiteral("Password"));
        QTest::keyClick(field.edit(), Qt::Key_CapsLock);
        QCOMPARE(field.hint()->text(), QStringLiteral("Caps Lock is on"));
        QTest::keyClick(field.edit(), Qt::Key_CapsLock);
        QCOMPARE(field.hint()->text(), QString());
        field.showProblem(QStringLiteral("Too short."));
        QCOMPARE(field.hint()->text(), QStringLiteral("Too short."));
    }

    void aNoteIsReadOutAndItsLinkPressed()
    {
        ui::Note note;
        note.show(ui::Mark::NeedsYou, QStringLiteral("It cannot be reached."),
                  QStringLiteral("It is elsewhere."), QStringLiteral("What can be done"));
        QCOMPARE(note.accessibleName(), QStringLiteral("It cannot be reached."));
        QCOMPARE(note.accessibleDescription(), QStringLiteral("It is elsewhere."));
        int chosen = 0;
        connect(&note, &ui::Note::linkChosen, this, [&] { ++chosen; });
        QTest::mouseClick(note.link(), Qt::LeftButton);
        QCOMPARE(chosen, 1);
        note.show(ui::Mark::NeedsYou, QStringLiteral("It cannot be reached."), {});
        QVERIFY(note.link()->isHidden());
    }

    void anEmptyPlaceTeaches()
    {
        ui::EmptyState empty;
        empty.show(QStringLiteral("Nothing here"), QStringLiteral("Make one."),
                   QStringLiteral("New"));
        QCOMPARE(empty.accessibleName(), QStringLiteral("Nothing here"));
        int wanted = 0;
        connect(&empty, &ui::EmptyState::actionWanted, this, [&] { ++wanted; });
        QTest::mouseClick(empty.button(), Qt::LeftButton);
        QCOMPARE(wanted, 1);
    }

    void theStyleIsTheSameEverywhere()
    {
        const ui::LookStyle style;
        QCOMPARE(
            style.styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons, nullptr, nullptr, nullptr),
            0);
        QCOMPARE(style.styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, nullptr, nullptr),
                 0);
    }

    void tabGetsToTheChoiceThatIsOn_data()
    {
        QTest::addColumn<int>("used"); // had the keyboard before
        QTest::addColumn<int>("on");
        QTest::addColumn<int>("expected");
        QTest::newRow("the first") << -1 << 0 << 0;
        QTest::newRow("another than the first") << -1 << 1 << 1;
        QTest::newRow("changed by the program, not where the keyboard was") << 0 << 2 << 2;
        QTest::newRow("none yet") << -1 << -1 << 0;
    }

    void tabGetsToTheChoiceThatIsOn()
    {
        QFETCH(int, used);
        QFETCH(int, on);
        QFETCH(int, expected);
        ui::LookStyle::install();
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *field = new QLineEdit;
        column->addWidget(field);
        QList<QRadioButton *> choices;
        for (const char *name : {"One", "Two", "Three"}) {
            choices.append(new QRadioButton(QString::fromLatin1(name)));
            column->addWidget(choices.constLast());
        }
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        if (used >= 0) {
            choices[used]->setFocus();
            choices[used]->click();
        }
        field->setFocus();
        if (on >= 0) {
            choices[on]->setChecked(true);
        }
        QTest::keyClick(field, Qt::Key_Tab);
        QCOMPARE(window.focusWidget(), choices[expected]);
    }

    void controlsAreOfOneHeight()
    {
        QApplication::setStyle(new ui::LookStyle);
        QPushButton button(QStringLiteral("Copy"));
        QLineEdit edit;
        QComboBox box;
        box.addItem(QStringLiteral("Automatic"));
        for (const QWidget *each : std::initializer_list<QWidget *>{&button, &edit, &box}) {
            QCOMPARE(each->sizeHint().height(), button.sizeHint().height());
            QVERIFY(each->sizeHint().height() >= 32);
        }
    }

    void aValueToCopyCannotBeChanged()
    {
        CopyField field(QStringLiteral("Callback URL"));
        field.setText(url);
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setFocus();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QCOMPARE(field.text(), url);
    }

    void theFieldAndItsButtonHaveNames()
    {
        const CopyField field(QStringLiteral("Callback URL"));
        QCOMPARE(field.findChild<QLineEdit *>()->accessibleName(), QStringLiteral("Callback URL"));
        QCOMPARE(field.findChild<QPushButton *>()->accessibleName(),
                 QStringLiteral("Copy Callback URL"));
    }

    void keysLoseNothing_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<int>("tabs"); // pressed before it
        QTest::newRow("Esc") << Qt::Key_Escape << 0;
        QTest::newRow("Enter") << Qt::Key_Return << 0;
        QTest::newRow("the number pad's Enter") << Qt::Key_Enter << 0;
        QTest::newRow("space") << Qt::Key_Space << 0;
        QTest::newRow("Enter after a Tab") << Qt::Key_Return << 1;
    }
    void keysLoseNothing()
    {
        QFETCH(const Qt::Key, key);
        QFETCH(const int, tabs);
        Asked asked;
        QVERIFY(asked.isInFront);
        for (int i = 0; i < tabs; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QTest::keyClick(QApplication::focusWidget(), key);
        QTRY_VERIFY(!asked.dialog);
        QCOMPARE(asked.done, 0);
    }

    void cancelLosesNothing()
    {
        Asked asked;
        QVERIFY(asked.isInFront);
        const auto buttons = asked.dialog->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 2);
        QTest::mouseClick(buttons[0] == asked.button() ? buttons[1] : buttons[0], Qt::LeftButton);
        QTRY_VERIFY(!asked.dialog);
        QCOMPARE(asked.done, 0);
    }

    void onlyTheButtonGoesOn()
    {
        Asked asked;
        QVERIFY(asked.isInFront);
        QCOMPARE(asked.button()->text(), QStringLiteral("Remove"));
        QCOMPARE(asked.done, 0); // asking alone does nothing, and does not wait
        QTest::mouseClick(asked.button(), Qt::LeftButton);
        QCOMPARE(asked.done, 1);
        QTRY_VERIFY(!asked.dialog);
    }

    void aQuestionShowsForeignTextAsItIs_data() { tests::addHostileTexts(); }
    void aQuestionShowsForeignTextAsItIs()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        const Asked asked(foreign);
        QStringList texts;
        const auto labels = asked.dialog->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            texts.append(label->text());
        }
        QCOMPARE(texts, (QStringList{QStringLiteral("Remove %1?").arg(shown),
                                     ui::breakable(QStringLiteral("%1 goes.").arg(shown))}));
    }
};

LATCHKEY_TEST(tst_Look)
#include "tst_Look.moc"
