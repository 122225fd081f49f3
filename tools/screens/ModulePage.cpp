// SPDX-License-Identifier: Apache-2.0
#include "screens/ModulePage.h"

#include "ui/look/Column.h"
#include "ui/look/Metrics.h"
#include "ui/store/ModuleCard.h"
#include "ui/store/ModuleCheckPanel.h"
#include "ui/store/ModuleForm.h"
#include "ui/store/ModuleOutput.h"
#include "ui/store/ModulePreview.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QListWidget>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace latchkey::screens {

namespace {

using namespace std::chrono_literals;

void write(const QString &path, const QByteArray &octets)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(octets);
    }
}

} // namespace

ModulePage::ModulePage(Stage &stage)
    : m_id(stage.linked)
    , m_card(new ui::ModuleCard(stage.session()))
{
    auto *page = new ui::Column(this);
    page->setContentsMargins(ui::pageEdge, ui::spaceLarge, ui::pageEdge, ui::spaceHuge);
    page->rows()->addWidget(m_card);
    page->rows()->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setWindowTitle(QStringLiteral("Latchkey"));
    setAccessibleName(windowTitle());
}

void ModulePage::whenMade(const std::function<void()> &then)
{
    const auto showXml = [this, then] {
        constexpr int moduleXml = 2;
        m_card->preview()->list()->setCurrentRow(moduleXml);
        then();
    };
    connect(m_card, &ui::ModuleCard::made, this, showXml, Qt::SingleShotConnection);
    m_card->show(m_id);
    show();
}

void ModulePage::whenAsked(const std::function<void(QWidget *)> &then)
{
    const module::ModuleChoice its = m_card->form()->choice();
    write(m_folder.filePath(
              QStringLiteral("app/code/%1/%2/etc/module.xml").arg(its.vendor, its.module)),
          "<?xml version=\"1.0\"?>\n<config>\n    <module name=\"Shop_Orders\">\n"
          "        <sequence>\n            <module name=\"Magento_Backend\"/>\n"
          "        </sequence>\n    </module>\n    <!-- our own -->\n</config>\n");
    m_card->output()->writeInto(m_folder.path());
    auto *look = new QTimer(this);
    connect(look, &QTimer::timeout, this, [look, then] {
        if (QWidget *dialog = QApplication::activeModalWidget()) {
            look->stop();
            then(dialog);
        }
    });
    look->start(50ms);
}

void ModulePage::whenChecked(const std::function<void()> &then)
{
    const QString module = m_folder.filePath(QStringLiteral("Erp/"));
    write(module + QStringLiteral("registration.php"),
          "<?php\nuse Magento\\Framework\\Component\\ComponentRegistrar;\n"
          "ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Erp', __DIR__);\n");
    write(module + QStringLiteral("etc/module.xml"),
          "<config><module name=\"Acme_Erp\"/></config>");
    write(module + QStringLiteral("etc/integration/config.xml"),
          "<integrations>\n    <integration name=\"ERP\">\n        <email></email>\n"
          "        <endpoint_url>https://erp.example/endpoint</endpoint_url>\n"
          "        <identity_link_url>https://erp.example/login</identity_link_url>\n"
          "    </integration>\n</integrations>\n");
    write(module + QStringLiteral("etc/integration/api.xml"),
          "<integrations>\n    <integration name=\"Erp\">\n        <resources>\n"
          "            <resource name=\"Magento_Log::online\"/>\n        </resources>\n"
          "    </integration>\n</integrations>\n");
    connect(m_card->check(), &ui::ModuleCheckPanel::checked, this, [this, then] {
        QTimer::singleShot(50ms, this, [this, then] { // once it is laid out
            verticalScrollBar()->setValue(verticalScrollBar()->maximum());
            then();
        });
    });
    m_card->check()->check(m_folder.path());
}

} // namespace latchkey::screens
