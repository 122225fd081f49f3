// SPDX-License-Identifier: Apache-2.0
#include "ui/move/DefinitionsForm.h"

#include "documents/RegularFile.h"
#include "integrations/DefinitionFile.h"
#include "move/Definitions.h"
#include "session/Session.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr qint64 largestFile = 16LL * 1024 * 1024;

QString titleOf(DefinitionsForm::Side side)
{
    return side == DefinitionsForm::Side::Old ? DefinitionsForm::tr("Definitions, without secrets")
                                              : DefinitionsForm::tr("Definitions from a file");
}

QString sentenceOf(DefinitionsForm::Side side)
{
    return side == DefinitionsForm::Side::Old
               ? DefinitionsForm::tr(
                     "The file holds what your integrations are: names, stores, chosen resources. "
                     "No token and no password leaves this computer. On the new one each "
                     "integration gets new URLs: save them in Admin, then activate it again.")
               : DefinitionsForm::tr(
                     "Each integration of the file is made here, with new URLs: save them in "
                     "Admin, then activate it again. All are made or none.");
}

QString verbOf(DefinitionsForm::Side side)
{
    return side == DefinitionsForm::Side::Old ? DefinitionsForm::tr("Export …")
                                              : DefinitionsForm::tr("Choose the file …");
}

QList<integrations::Integration> allOf(const session::Session &session)
{
    QList<integrations::Integration> all;
    const QStringList ids = session.integrations().ids();
    for (const QString &id : ids) {
        all.append(session.integrations().entry(id)->integration);
    }
    return all;
}

Result<void> write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
        !file.commit()) {
        return failure("integration.file-unwritable",
                       DefinitionsForm::tr("The file %1 cannot be written: %2")
                           .arg(QDir::toNativeSeparators(path), file.errorString()));
    }
    return {};
}

} // namespace

DefinitionsForm::DefinitionsForm(session::Session &session, Side side, QWidget *parent)
    : MoveForm(titleOf(side), sentenceOf(side), verbOf(side), parent)
    , m_session(session)
    , m_side(side)
    , m_allowsHttp(new QCheckBox(tr("&Tokens of stores without https may travel in clear"), this))
{
    m_allowsHttp->setVisible(side == Side::New);
    rows()->addWidget(m_allowsHttp);
    setTabOrder(m_allowsHttp, primary());
    setFocusProxy(primary());
    connect(this, &MoveForm::pressed, this, &DefinitionsForm::choosePath);
}

void DefinitionsForm::choosePath()
{
    auto *dialog = new QFileDialog(this, titleOf(m_side));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Definitions (*.json);;All files (*)"));
    if (m_side == Side::Old) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("json"));
        dialog->selectFile(QStringLiteral("integrations.json"));
        connect(dialog, &QFileDialog::fileSelected, this, &DefinitionsForm::exportTo);
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &DefinitionsForm::importFrom);
    }
    dialog->open();
}

void DefinitionsForm::exportTo(const QString &path)
{
    const QList<integrations::Integration> all = allOf(m_session);
    const auto written =
        move::exported(m_session.profile(), all).and_then([&](const QByteArray &content) {
            return write(path, content);
        });
    if (!written) {
        refuse(written.error());
        return;
    }
    conclude({tr("%n integration(s) written to %1.", nullptr, int(all.size()))
                  .arg(QDir::toNativeSeparators(path)),
              tr("Take the file to the new computer, start Latchkey there, and choose Move to "
                 "another computer in its menu.")});
}

void DefinitionsForm::importFrom(const QString &path)
{
    auto found = documents::readRegularFile(path, largestFile).and_then([](const QByteArray &file) {
        return move::definitionsIn(file);
    });
    const auto made = found.and_then([this](QList<integrations::Definition> definitions) {
        for (integrations::Definition &each : definitions) {
            each.integration.allowsCleartext = m_allowsHttp->isChecked();
        }
        return integrations::addDefinitions(m_session.profile(), definitions);
    });
    if (!made) {
        refuse(made.error());
        return;
    }
    m_session.reload();
    conclude({tr("%n integration(s) made.", nullptr, int(made->size())),
              tr("Save the two URLs of each in Admin, then activate it.")});
}

} // namespace latchkey::ui
