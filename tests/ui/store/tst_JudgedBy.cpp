// SPDX-License-Identifier: Apache-2.0
// Somebody's module is judged by the store that it is for, where that is known.
#include "Program.h"
#include "session/StoreToFill.h"
#include "ui/store/ModuleCheckPanel.h"

#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using tests::StoreToFill;
using ui::ModuleCheckPanel;

namespace {

// Asks for a resource that the catalogue has and the stand-in's store has not.
struct Desk
{
    Desk()
    {
        write("registration.php",
              "<?php\nuse Magento\\Framework\\Component\\ComponentRegistrar;\n"
              "ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Erp', __DIR__);\n");
        write("etc/module.xml", "<config><module name=\"Acme_Erp\"/></config>");
        write("etc/integration/config.xml",
              "<integrations><integration name=\"ERP\"><email>a@b.example</email></integration>"
              "</integrations>");
        write("etc/integration/api.xml",
              "<integrations><integration name=\"ERP\"><resources>"
              "<resource name=\"Magento_Tax::manage_tax\"/></resources></integration>"
              "</integrations>");
        panel.show(store.id);
    }

    void write(const char *path, const QByteArray &octets) const
    {
        const QString name = module.filePath(QLatin1String(path));
        QDir().mkpath(QFileInfo(name).path());
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(octets);
    }

    bool check()
    {
        QSignalSpy checked(&panel, &ModuleCheckPanel::checked);
        panel.check(module.path());
        return checked.wait(60'000);
    }

    // That the store lacks it is found.
    bool isLacking() const
    {
        for (int row = 0; row < panel.list()->count(); ++row) {
            if (panel.list()->item(row)->text().contains(
                    QStringLiteral("does not have Magento_Tax::manage_tax"))) {
                return true;
            }
        }
        return false;
    }

    StoreToFill store;
    QTemporaryDir module;
    ModuleCheckPanel panel{*store.it};
};

} // namespace

class tst_JudgedBy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAPlaceByTheCatalogue()
    {
        Desk desk;
        QVERIFY(desk.check());
        QVERIFY(!desk.isLacking());
        QVERIFY2(desk.panel.judgedBy().contains(QStringLiteral("catalogue")),
                 qPrintable(desk.panel.judgedBy()));
    }

    void aStoreThatMayBeAskedIsAsked()
    {
        Desk desk;
        QVERIFY(desk.store.jobs.setPlace(desk.store.id, desk.store.code.place(), true));
        QVERIFY(desk.check());
        QVERIFY(desk.isLacking());
        QVERIFY2(desk.panel.judgedBy().contains(desk.store.code.place().folder),
                 qPrintable(desk.panel.judgedBy()));
    }

    void whatItToldBeforeCounts()
    {
        Desk desk;
        QCOMPARE(desk.store.looked().stage, session::StoreJob::Stage::Looked);
        desk.store.behave({{QStringLiteral("does not start"), QStringLiteral("no database")}});
        QVERIFY(desk.check());
        QVERIFY(desk.isLacking());
    }

    void aStoreThatCannotBeAskedIsSaid()
    {
        Desk desk;
        QVERIFY(desk.store.jobs.setPlace(desk.store.id, desk.store.code.place(), true));
        desk.store.behave({{QStringLiteral("does not start"), QStringLiteral("no database")}});
        QVERIFY(desk.check());
        QVERIFY(!desk.isLacking());
        QVERIFY2(desk.panel.judgedBy().contains(QStringLiteral("catalogue")) &&
                     desk.panel.judgedBy().contains(QStringLiteral("does not start")),
                 qPrintable(desk.panel.judgedBy()));
    }

    void theCodeThatResourcesAreChosenFromIsUsed()
    {
        Desk desk;
        QTemporaryDir code;
        QFile acl(code.filePath(QStringLiteral("acl.xml")));
        QVERIFY(acl.open(QIODevice::WriteOnly));
        acl.write("<config><acl><resources><resource id=\"Magento_Backend::admin\" title=\"Admin\">"
                  "<resource id=\"Magento_Sales::sales\" title=\"Sales\"/></resource></resources>"
                  "</acl></config>");
        acl.close();
        QVERIFY(desk.store.it->integrations().saveSources(desk.store.id, {acl.fileName()}));
        QVERIFY(desk.check());
        QVERIFY(desk.isLacking());
        QVERIFY(desk.panel.judgedBy().contains(acl.fileName()));
    }
};

LATCHKEY_TEST(tst_JudgedBy)
#include "tst_JudgedBy.moc"
