// SPDX-License-Identifier: Apache-2.0
// The small widgets: a field to copy from, a question.
#include "Program.h"
#include "ui/HostileText.h"
#include "ui/look/CopyField.h"
#include "ui/look/Question.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace latchkey;
using ui::CopyField;

namespace {

const QString url = QStringLiteral("http://127.0.0.1:24710/abc/callback");

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
    void theButtonCopies()
    {
        QApplication::clipboard()->setText(QStringLiteral("something else"));
        CopyField field(QStringLiteral("Callback URL"));
        field.setText(url);
        field.show();
        QVERIFY(QTest::qWaitForWindowExposed(&field));
        QTest::mouseClick(field.findChild<QToolButton *>(), Qt::LeftButton);
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
        QCOMPARE(QApplication::focusWidget(), field.findChild<QToolButton *>());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(QApplication::clipboard()->text(), url);
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
        QCOMPARE(field.findChild<QToolButton *>()->accessibleName(),
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
                                     QStringLiteral("%1 goes.").arg(shown)}));
    }
};

LATCHKEY_TEST(tst_Look)
#include "tst_Look.moc"
