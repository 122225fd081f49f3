// SPDX-License-Identifier: Apache-2.0
// What a program called is seen by route, found, and copied.
#include "Program.h"
#include "clients/CallBook.h"
#include "clients/ClientRepository.h"
#include "clients/StoreLimits.h"
#include "integrations/IntegrationRepository.h"
#include "profile/TestProfile.h"
#include "ui/look/EmptyState.h"
#include "ui/look/SecretClipboard.h"
#include "ui/programs/CallsDialog.h"
#include "ui/programs/ProgramsDialog.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>
#include <memory>

using namespace latchkey;
using namespace latchkey::tests;
using ui::CallsDialog;

namespace {

struct Fixture
{
    TestProfile at;
    integrations::IntegrationRepository integrations{*at.profile};
    clients::ClientRepository programs{*at.profile};
    QString erp =
        integrations.add({QStringLiteral("ERP"), {}, "https://shop.example", false}).value().id;
    QString n8n = programs.add(erp, QStringLiteral("n8n")).value().client.id;
    std::unique_ptr<CallsDialog> dialog;

    void called(const QByteArray &route, int status, qint64 calls, const QByteArray &code = {},
                qint64 ago = 0) const
    {
        const qint64 now = systemClock()();
        auto book = clients::CallBook::of(*at.profile);
        static_cast<void>(
            book->write({{{n8n, clients::dayOf(now) - ago, route, status, code}, calls, now}}));
    }
    void open()
    {
        dialog = std::make_unique<CallsDialog>(at.folder(), n8n, QStringLiteral("<b>n8n</b>"));
        dialog->show();
    }
    QTreeWidget *list() const { return dialog->findChild<QTreeWidget *>(); }
    QString row(int index) const
    {
        QStringList cells;
        const QTreeWidgetItem *item = list()->topLevelItem(index);
        for (int column = 0; item != nullptr && column < 4; ++column) {
            cells.append(item->text(column));
        }
        return cells.join(u'|');
    }
    QString shown() const
    {
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible()) {
                texts.append(label->text());
            }
        }
        return texts.join(u'\n');
    }
    QPushButton *button(const QString &text) const
    {
        const auto all = dialog->findChildren<QPushButton *>();
        const auto found = std::find_if(all.cbegin(), all.cend(), [&](const QPushButton *each) {
            return each->text() == text;
        });
        return found == all.cend() ? nullptr : *found;
    }
};

} // namespace

class tst_CallsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachRouteSaysWhatWasRefusedAndWhy()
    {
        Fixture it;
        it.called("GET /V1/orders", 200, 20);
        it.called("GET /V1/orders", 401, 3);
        it.called("POST /V1/orders", 403, 4, "client.read-only");
        it.called("GET /V1/orders", 429, 5, "client.too-many-calls", 1);
        it.open();
        QTRY_COMPARE(it.list()->topLevelItemCount(), 2);
        QCOMPARE(it.row(0), QStringLiteral("GET /V1/orders|28|8|"
                                           "5 × more calls a minute than it may make · "
                                           "3 × store: 401"));
        QCOMPARE(it.row(1), QStringLiteral("POST /V1/orders|4|4|4 × it may only read"));
        QVERIFY2(it.shown().contains(QStringLiteral("32 call")), qPrintable(it.shown()));
        QVERIFY(it.shown().contains(QStringLiteral("12 of them")));
        QVERIFY(it.shown().contains(QStringLiteral("last use: just now")));
    }

    void onlyTheDaysThatAreAskedForCount()
    {
        Fixture it;
        it.called("GET /V1/orders", 200, 1);
        it.called("GET /V1/orders", 200, 10, {}, 6);
        it.called("GET /V1/orders", 200, 100, {}, 7);
        it.open();
        QTRY_VERIFY(it.row(0).startsWith(QStringLiteral("GET /V1/orders|111|–")));
        auto *days = it.dialog->findChild<QComboBox *>();
        days->setCurrentIndex(days->findData(7));
        QTRY_VERIFY(it.row(0).startsWith(QStringLiteral("GET /V1/orders|11|–")));
    }

    void whatIsLookedForIsFoundByRouteAndByReason()
    {
        Fixture it;
        it.called("GET /V1/orders", 200, 2);
        it.called("PUT /V1/products/:sku", 403, 1, "client.read-only");
        it.open();
        QTRY_COMPARE(it.list()->topLevelItemCount(), 2);
        auto *search = it.dialog->findChild<QLineEdit *>();
        search->setText(QStringLiteral("ONLY READ"));
        QVERIFY(it.list()->topLevelItem(0)->isHidden());
        QVERIFY(!it.list()->topLevelItem(1)->isHidden());
        QVERIFY(it.shown().contains(QStringLiteral("1 of them")));
        search->setText(QStringLiteral("customers"));
        QVERIFY(!it.list()->isVisible());
        QVERIFY(!it.button(QStringLiteral("Copy as &text"))->isEnabled());
        it.button(QStringLiteral("Clear the filter"))->click();
        QVERIFY(search->text().isEmpty());
        QVERIFY(it.list()->isVisible());
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(it.dialog->isVisible()); // goes to the list, and closes nothing
    }

    void whatIsShownIsCopiedAsATable()
    {
        Fixture it;
        it.called("GET /V1/orders", 200, 2);
        it.called("GET ?", 401, 1, "client.revoked");
        it.open();
        QTRY_COMPARE(it.list()->topLevelItemCount(), 2);
        it.dialog->findChild<QLineEdit *>()->setText(QStringLiteral("revoked"));
        QPushButton *copy = it.button(QStringLiteral("Copy as &text"));
        copy->click();
        QCOMPARE(copy->text(), QStringLiteral("Copied"));
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(QStringLiteral("Route\tCalls\tRefused\tWhy\t")));
        QVERIFY2(lines[1].startsWith(
                     QStringLiteral("GET (route not known)\t1\t1\t1 × its key was revoked\t")),
                 qPrintable(lines[1]));
        QVERIFY(lines[2].isEmpty());
    }

    void whereNothingWasCalledThatIsSaid()
    {
        Fixture it;
        it.open();
        QTRY_VERIFY(it.shown().contains(QStringLiteral("No calls yet")));
        QVERIFY(!it.list()->isVisible());
    }

    void aBookThatCannotBeOpenedIsSaid()
    {
        CallsDialog dialog(QStringLiteral("/nowhere/at/all"), QStringLiteral("q7w2e4rt"),
                           QStringLiteral("n8n"));
        dialog.show();
        auto *nothing = dialog.findChild<ui::EmptyState *>();
        QTRY_VERIFY(nothing->accessibleName().contains(QStringLiteral("cannot be said")));
        QVERIFY(!nothing->accessibleDescription().isEmpty());
    }

    void aRevokedProgramsCallsAreAskedFor()
    {
        Fixture it;
        QVERIFY(it.programs.revoke(it.n8n));
        ui::SecretClipboard clipboard(nullptr);
        const clients::StoreLimitsRepository limits(*it.at.profile);
        ui::ProgramsDialog dialog(it.programs, limits, it.erp, QStringLiteral("ERP"),
                                  {clipboard, 24'711});
        dialog.show();
        const auto buttons = dialog.findChildren<QPushButton *>();
        const auto calls = std::find_if(buttons.cbegin(), buttons.cend(), [](const auto *each) {
            return each->text() == QStringLiteral("Cal&ls …");
        });
        QVERIFY(calls != buttons.cend());
        QVERIFY(!(*calls)->isEnabled());
        dialog.findChild<QListWidget *>()->setCurrentRow(0);
        QSignalSpy wanted(&dialog, &ui::ProgramsDialog::callsWanted);
        (*calls)->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), it.n8n);
        QCOMPARE(wanted[0][1].toString(), QStringLiteral("n8n"));
    }

    void whatIsWithoutANameForAScreenReaderIsNone()
    {
        Fixture it;
        it.called("GET /V1/orders", 200, 2);
        it.open();
        QTRY_COMPARE(it.list()->topLevelItemCount(), 1);
        for (QWidget *widget : it.dialog->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->objectName().startsWith(QStringLiteral("qt_"))) {
                continue;
            }
            auto *seen = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(!seen->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }
};

LATCHKEY_TEST(tst_CallsDialog)
#include "tst_CallsDialog.moc"
