// SPDX-License-Identifier: Apache-2.0
// Somebody's module checked from the window.
#include "ModuleWindow.h"
#include "Program.h"

#include <QThreadPool>

using namespace latchkey;
using namespace latchkey::tests;

class tst_ModuleCheckPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void somebodysModuleIsChecked()
    {
        ModuleWindow w;
        QVERIFY(w.show());
        write(w.folder.filePath(QStringLiteral("Erp/registration.php")),
              "<?php use Magento\\Framework\\Component\\ComponentRegistrar;\n"
              "ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Erp', __DIR__);\n");
        write(w.folder.filePath(QStringLiteral("Erp/etc/module.xml")),
              "<config><module name='Acme_Erp' setup_version='1.0.0'/></config>");
        write(w.folder.filePath(QStringLiteral("Erp/etc/integration/config.xml")),
              "<integrations><integration name='ERP'><email></email></integration></integrations>");
        QSignalSpy checked(w.card->check(), &ui::ModuleCheckPanel::checked);
        w.card->check()->check(w.folder.path());
        QVERIFY(checked.wait(20'000));
        QVERIFY(w.card->check()->list()->count() > 0);
        bool isPlaced = false;
        for (int row = 0; row < w.card->check()->list()->count(); ++row) {
            const QListWidgetItem *item = w.card->check()->list()->item(row);
            QVERIFY(!item->icon().isNull());
            isPlaced = isPlaced || item->text().contains(QLatin1String("config.xml:1"));
        }
        QVERIFY(isPlaced);
        QVERIFY(w.card->check()->said().contains(QLatin1String("Acme_Erp")));
    }

    void ourOwnModuleIsTakenAsItIs()
    {
        ModuleWindow w;
        QVERIFY(w.show());
        QCOMPARE(w.writeInto(w.folder.path()), nullptr);
        QSignalSpy checked(w.card->check(), &ui::ModuleCheckPanel::checked);
        w.card->check()->check(w.folder.path());
        QVERIFY(checked.wait(20'000));
        QCOMPARE(w.card->check()->list()->count(), 0);
        QVERIFY(w.card->check()->said().contains(QLatin1String("Acme_OrdersToERP")));
        w.card->check()->check(QStringLiteral("/nowhere/module"));
        QVERIFY(checked.wait(20'000));
        QVERIFY(w.card->check()->said().contains(QLatin1String("/nowhere/module")));
    }
};

LATCHKEY_TEST(tst_ModuleCheckPanel)
#include "tst_ModuleCheckPanel.moc"
