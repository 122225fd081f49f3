// SPDX-License-Identifier: Apache-2.0
// Giving programs keys, limiting and revoking them, with the keyboard.
#include "Program.h"
#include "integrations/IntegrationRepository.h"
#include "profile/TestProfile.h"
#include "ui/look/CopyField.h"
#include "ui/look/LookStyle.h"
#include "ui/look/SecretClipboard.h"
#include "ui/programs/KeyDialog.h"
#include "ui/programs/ProgramDialog.h"
#include "ui/programs/ProgramsDialog.h"
#include "ui/programs/RouteDialog.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>
#include <memory>

using namespace latchkey;
using namespace latchkey::tests;
using ui::KeyDialog;
using ui::ProgramDialog;
using ui::ProgramsDialog;
using ui::RouteDialog;

namespace {

struct Fixture
{
    TestProfile at;
    integrations::IntegrationRepository integrations{*at.profile};
    clients::ClientRepository programs{*at.profile};
    clients::StoreLimitsRepository limits{*at.profile};
    QString erp =
        integrations.add({QStringLiteral("ERP"), {}, "https://shop.example", false}).value().id;
    ui::SecretClipboard clipboard{nullptr};
    std::unique_ptr<ProgramsDialog> dialog;

    void open()
    {
        dialog = std::make_unique<ProgramsDialog>(programs, limits, erp, QStringLiteral("ERP"),
                                                  ui::KeyShowing{clipboard, 24'711});
        dialog->show();
    }
    template <typename Dialog>
    Dialog *inFront() const
    {
        const auto found = dialog->findChildren<Dialog *>();
        return found.isEmpty() ? nullptr : found.last();
    }
    QListWidget *list() const { return dialog->findChild<QListWidget *>(); }
};

acl::Route routeOf(const char *method, const char *url, const char *resource)
{
    acl::Route route;
    route.method = QLatin1String(method);
    route.url = QLatin1String(url);
    route.resources = {QLatin1String(resource)};
    return route;
}

QPushButton *buttonOf(const QWidget &widget, const QString &text)
{
    const auto buttons = widget.findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.cbegin(), buttons.cend(),
                                    [&](const QPushButton *each) { return each->text() == text; });
    return found == buttons.cend() ? nullptr : *found;
}

} // namespace

class tst_ProgramsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProgramGetsAKeyThatIsShownOnce()
    {
        Fixture it;
        it.open();
        buttonOf(*it.dialog, QStringLiteral("Add a program …"))->click();
        QTRY_VERIFY(it.inFront<ProgramDialog>() != nullptr);
        auto *form = it.inFront<ProgramDialog>();
        QVERIFY(QTest::qWaitForWindowActive(form));
        auto *keep = form->findChild<QPushButton *>(QStringLiteral("keep"));
        QVERIFY(!keep->isEnabled());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("n8n"));
        form->findChildren<QCheckBox *>().constFirst()->setChecked(true);
        form->findChild<QSpinBox *>()->setValue(60);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(it.inFront<KeyDialog>() != nullptr);

        const auto all = it.programs.of(it.erp).value();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].name, QStringLiteral("n8n"));
        QCOMPARE(all[0].limits, (clients::ClientLimits{true, {}, 60, 0}));
        const auto shown = it.inFront<KeyDialog>()->findChildren<ui::CopyField *>();
        QCOMPARE(shown.size(), 2);
        const QString key = shown[0]->text();
        QCOMPARE(shown[1]->text(), QStringLiteral("http://127.0.0.1:24711/%1/").arg(key));
        for (const ui::CopyField *field : shown) {
            field->findChild<QPushButton *>()->click();
            QCOMPARE(QApplication::clipboard()->text(), field->text());
            const QMimeData *copied = QApplication::clipboard()->mimeData();
            QVERIFY(copied->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
        }
        QCOMPARE(it.programs.byKey(key.toLatin1()).value()->id, all[0].id);
        QVERIFY(it.list()->item(0)->text().startsWith(QStringLiteral("n8n\nreads only, 60")));
        QVERIFY(!it.list()->item(0)->text().contains(key));
    }

    void aContainerGetsItsOwnAddress()
    {
        Fixture it;
        const auto made = it.programs.add(it.erp, QStringLiteral("n8n")).value();
        const KeyDialog key(made, {it.clipboard, 24'711, QStringLiteral("172.17.0.1")});
        const auto shown = key.findChildren<ui::CopyField *>();
        QCOMPARE(shown.size(), 3);
        QCOMPARE(shown[1]->text(),
                 QStringLiteral("http://127.0.0.1:24711/%1/").arg(shown[0]->text()));
        QCOMPARE(shown[2]->text(),
                 QStringLiteral("http://172.17.0.1:24711/%1/").arg(shown[0]->text()));
    }

    void whereNoProgramIsYetItIsSaidWhatToDo()
    {
        Fixture it;
        it.open();
        const auto isShown = [&it] {
            const auto labels = it.dialog->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
                return label->isVisible() && label->text().startsWith(QStringLiteral("No program"));
            });
        };
        QVERIFY(isShown());
        QVERIFY(it.programs.add(it.erp, QStringLiteral("n8n")));
        it.open();
        QVERIFY(!isShown());
    }

    void whatCannotBeIsSaidInPlace()
    {
        Fixture it;
        QVERIFY(it.programs.add(it.erp, QStringLiteral("n8n")));
        ProgramDialog form(it.programs, it.erp);
        form.show();
        QSignalSpy added(&form, &ProgramDialog::added);
        form.findChild<QLineEdit *>()->setText(QStringLiteral("N8N"));
        form.findChild<QPushButton *>(QStringLiteral("keep"))->click();
        QVERIFY(added.isEmpty());
        QVERIFY(form.isVisible());
        const auto labels = form.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("already"));
        }));
    }

    void limitsAreChangedAndRoutesStay()
    {
        Fixture it;
        const clients::ClientLimits before{true, {QStringLiteral("GET /V1/orders")}, 5, 0};
        const auto made = it.programs.add(it.erp, QStringLiteral("n8n"), before).value();
        it.open();
        QVERIFY(!buttonOf(*it.dialog, QStringLiteral("Limits …"))->isEnabled());
        it.list()->setCurrentRow(0);
        buttonOf(*it.dialog, QStringLiteral("Limits …"))->click();
        QTRY_VERIFY(it.inFront<ProgramDialog>() != nullptr);
        auto *form = it.inFront<ProgramDialog>();
        QCOMPARE(form->findChild<QSpinBox *>()->value(), 5);
        form->findChildren<QCheckBox *>().constFirst()->setChecked(false);
        form->findChild<QPushButton *>(QStringLiteral("keep"))->click();
        QCOMPARE(it.programs.byId(made.client.id)->limits,
                 (clients::ClientLimits{false, {QStringLiteral("GET /V1/orders")}, 5, 0}));
    }

    void routesAreChosenFromWhatTheStoreHas()
    {
        Fixture it;
        const auto made = it.programs.add(it.erp, QStringLiteral("n8n")).value();
        it.open();
        it.list()->setCurrentRow(0);
        buttonOf(*it.dialog, QStringLiteral("Limits …"))->click();
        QTRY_VERIFY(it.inFront<ProgramDialog>() != nullptr);
        auto *form = it.inFront<ProgramDialog>();
        QPushButton *choose = buttonOf(*form, QStringLiteral("C&hoose …"));
        QVERIFY(!choose->isEnabled()); // not read yet
        it.dialog->setRoutes({{},
                              acl::RouteTable({routeOf("GET", "/V1/orders", "Sales::view"),
                                               routeOf("POST", "/V1/orders", "Sales::edit")})});
        QVERIFY(choose->isEnabled());
        choose->click();
        QTRY_VERIFY(form->findChild<RouteDialog *>() != nullptr);
        auto *routes = form->findChild<RouteDialog *>();
        auto *list = routes->findChild<QTreeWidget *>();
        QCOMPARE(list->topLevelItem(0)->text(1), QStringLiteral("Sales::view"));
        list->topLevelItem(0)->setCheckState(0, Qt::Checked);
        routes->findChild<QPushButton *>(QStringLiteral("take"))->click();
        QVERIFY(it.programs.byId(made.client.id)->limits.routes.isEmpty()); // not saved yet
        form->findChild<QPushButton *>(QStringLiteral("keep"))->click();
        QCOMPARE(it.programs.byId(made.client.id)->limits.routes,
                 QStringList{QStringLiteral("GET /V1/orders")});
        QVERIFY(it.list()->item(0)->text().contains(QStringLiteral("1 route")));
    }

    // nothing ticked is not the same as anything
    void noRouteIsNoChoice()
    {
        const ui::KnownRoutes known{{}, acl::RouteTable({routeOf("GET", "/V1/orders", "A::b")})};
        RouteDialog dialog(known, {QStringLiteral("GET /V1/orders")});
        QSignalSpy chosen(&dialog, &RouteDialog::chosen);
        auto *list = dialog.findChild<QTreeWidget *>();
        auto *take = dialog.findChild<QPushButton *>(QStringLiteral("take"));
        QVERIFY(take->isEnabled());
        list->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QVERIFY(!take->isEnabled());
        dialog.findChildren<QRadioButton *>().constFirst()->setChecked(true);
        QVERIFY(take->isEnabled());
        take->click();
        QCOMPARE(chosen.size(), 1);
        QVERIFY(chosen[0][0].toStringList().isEmpty());
    }

    void aRouteThatIsNotKnownAnyMoreIsSaidAndStaysChosen()
    {
        const ui::KnownRoutes known{{}, acl::RouteTable({routeOf("GET", "/V1/orders", "A::b")})};
        RouteDialog dialog(known, {QStringLiteral("GET /V1/warehouses")});
        auto *list = dialog.findChild<QTreeWidget *>();
        QCOMPARE(list->topLevelItemCount(), 2);
        QVERIFY(list->topLevelItem(0)->text(1).contains(QStringLiteral("not known")));
        dialog.findChild<QLineEdit *>()->setText(QStringLiteral("a::B"));
        QVERIFY(list->topLevelItem(0)->isHidden());
        QVERIFY(!list->topLevelItem(1)->isHidden());
        QSignalSpy chosen(&dialog, &RouteDialog::chosen);
        dialog.findChild<QPushButton *>(QStringLiteral("take"))->click();
        QCOMPARE(chosen[0][0].toStringList(), QStringList{QStringLiteral("GET /V1/warehouses")});
    }

    void revokingIsAskedFirst()
    {
        Fixture it;
        const auto made = it.programs.add(it.erp, QStringLiteral("n8n")).value();
        it.open();
        it.list()->setCurrentRow(0);
        buttonOf(*it.dialog, QStringLiteral("Revoke …"))->click();
        QCOMPARE(it.programs.byId(made.client.id)->revokedAt, 0);
        QTRY_VERIFY(it.dialog->findChild<QPushButton *>(QStringLiteral("goOn")) != nullptr);
        it.dialog->findChild<QPushButton *>(QStringLiteral("goOn"))->click();
        QTRY_VERIFY(it.programs.byId(made.client.id)->revokedAt != 0);
        QVERIFY(it.list()->item(0)->text().contains(QStringLiteral("revoked")));
        it.list()->setCurrentRow(0);
        QVERIFY(!buttonOf(*it.dialog, QStringLiteral("Revoke …"))->isEnabled());
    }

    void theProxyIsOffUntilItIsSwitchedOn()
    {
        Fixture it;
        QVERIFY(it.programs.saveDoors(it.erp, {false, true, false}));
        it.open();
        auto *isOn = it.dialog->findChild<QCheckBox *>();
        QVERIFY(!isOn->isChecked());
        isOn->click();
        QCOMPARE(it.programs.doors(it.erp).value(), (clients::Doors{true, true, false}));
        isOn->click();
        QCOMPARE(it.programs.doors(it.erp).value(), (clients::Doors{false, true, false}));
    }

    void graphQlAndSoapAreSeenAndSwitched()
    {
        Fixture it;
        QVERIFY(it.programs.saveDoors(it.erp, {true, true, false})); // on the console
        it.open();
        const auto boxes = it.dialog->findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), 3);
        QVERIFY(boxes[1]->isChecked());
        QVERIFY(!boxes[2]->isChecked());
        QVERIFY(boxes[2]->accessibleDescription().contains(QStringLiteral("as to a guest")));
        boxes[1]->click();
        QCOMPARE(it.programs.doors(it.erp).value(), (clients::Doors{true, false, false}));
        boxes[2]->click();
        QCOMPARE(it.programs.doors(it.erp).value(), (clients::Doors{true, false, true}));
        boxes[0]->click();
        QCOMPARE(it.programs.doors(it.erp).value(), (clients::Doors{false, false, true}));
        QVERIFY(boxes[2]->isChecked()); // it opens again with the proxy
        QVERIFY(!boxes[2]->isEnabled());
    }

    void whatTheStoreGetsIsSeenAndSet()
    {
        Fixture it;
        QVERIFY(it.limits.save(it.erp, {8, 0})); // on the console
        it.open();
        auto *atOnce = it.dialog->findChild<QSpinBox *>(QStringLiteral("atOnce"));
        auto *aMinute = it.dialog->findChild<QSpinBox *>(QStringLiteral("aMinute"));
        QCOMPARE(atOnce->value(), 8);
        QCOMPARE(aMinute->text(), QStringLiteral("any number"));
        atOnce->setValue(4);
        aMinute->setValue(600);
        QCOMPARE(it.limits.of(it.erp).value(), (clients::StoreLimits{4, 600}));
        atOnce->setValue(0); // a store that gets none is switched off above
        QCOMPARE(atOnce->value(), 1);
    }

    void aNewIntegrationOpensNothingBesideRest()
    {
        Fixture it;
        it.open();
        const auto boxes = it.dialog->findChildren<QCheckBox *>();
        boxes[0]->click();
        QCOMPARE(it.programs.doors(it.erp).value(), (clients::Doors{true, false, false}));
        QVERIFY(boxes[1]->isEnabled());
        QVERIFY(!boxes[1]->isChecked() && !boxes[2]->isChecked());
    }

    void aHostileNameIsShownAsItIs()
    {
        Fixture it;
        QVERIFY(it.programs.add(it.erp, QStringLiteral("<img src=x>")));
        it.open();
        QVERIFY(it.list()->item(0)->text().startsWith(QStringLiteral("<img src=x>\n")));
    }

    void whatIsWithoutANameForAScreenReaderIsNone()
    {
        Fixture it;
        it.open();
        const ProgramDialog form(it.programs, it.erp);
        for (const QWidget *widget : form.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus ||
                widget->objectName().startsWith(QStringLiteral("qt_"))) {
                continue;
            }
            auto *seen = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(!seen->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }
};

LATCHKEY_TEST(tst_ProgramsDialog)
#include "tst_ProgramsDialog.moc"
