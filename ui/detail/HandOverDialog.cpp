// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/HandOverDialog.h"

#include "base/ForeignText.h"
#include "handover/HandoverText.h"
#include "session/Session.h"
#include "session/TokenHandover.h"
#include "ui/look/Buttons.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/SecretClipboard.h"
#include "ui/look/Words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int textWidth = 520;

} // namespace

HandOverDialog::HandOverDialog(session::Session &session, SecretClipboard &clipboard,
                               const QString &id, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_clipboard(clipboard)
    , m_id(id)
    , m_formats(new QComboBox(this))
    , m_remark(plainLabel({}, this))
    , m_agreed(new QCheckBox(tr("I want these values outside Latchkey"), this))
    , m_said(plainLabel({}, this))
    , m_save(framedButton(tr("Save as a file …"), this))
    , m_copy(framedButton(tr("Copy for a minute"), this))
{
    const session::SessionEntry *entry = session.integrations().entry(id);
    m_host = QUrl::fromEncoded(entry->integration.storeUrl).host();
    build(entry->integration.name);
    connect(m_formats, &QComboBox::currentIndexChanged, this, &HandOverDialog::showFormat);
    connect(m_agreed, &QCheckBox::toggled, this, &HandOverDialog::agree);
    connect(m_save, &QPushButton::clicked, this, &HandOverDialog::askForFile);
    connect(m_copy, &QPushButton::clicked, this, &HandOverDialog::copy);
    agree(false);
    showFormat();
}

void HandOverDialog::build(const QString &name)
{
    setWindowTitle(tr("Hand over the tokens"));
    for (const handover::Format each : handover::allFormats) {
        m_formats->addItem(handover::words(each), int(each));
    }
    m_formats->setAccessibleName(tr("Format"));
    QLabel *meaning = plainLabel(handover::meaning(withoutControls(name)), this);
    meaning->setMinimumWidth(textWidth);
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    for (QWidget *each : std::initializer_list<QWidget *>{new Heading(windowTitle(), this), meaning,
                                                          m_formats, m_remark, m_agreed, m_said}) {
        column->addWidget(each);
    }
    column->addSpacing(spaceSmall);
    column->addWidget(buttons);
}

handover::Format HandOverDialog::format() const
{
    return handover::Format(m_formats->currentData().toInt());
}

void HandOverDialog::showFormat()
{
    const QString remark = handover::remark(format());
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    say({});
}

void HandOverDialog::agree(bool agreed)
{
    m_save->setEnabled(agreed);
    m_copy->setEnabled(agreed);
}

void HandOverDialog::say(const QString &text)
{
    m_said->setText(withoutControls(text));
    m_said->setVisible(!text.isEmpty());
}

void HandOverDialog::askForFile()
{
    auto *dialog = new QFileDialog(this, m_save->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is overwritten
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(folder.filePath(handover::suggestedFile(format(), m_host)));
    connect(dialog, &QFileDialog::fileSelected, this, &HandOverDialog::saveTo);
    dialog->open();
}

void HandOverDialog::saveTo(const QString &path)
{
    if (const auto free = handover::mayBeWritten(path); !free) {
        say(free.error().sentence);
        return;
    }
    hand([path](const Secret &text) {
        return handover::writeHandover(path, text).map([&] {
            return tr("Saved as %1, which only this account can read.").arg(path);
        });
    });
}

void HandOverDialog::copy()
{
    hand([this](const Secret &text) -> Result<QString> {
        m_clipboard.put(text);
        return tr("Copied. The clipboard is emptied after a minute.");
    });
}

void HandOverDialog::hand(const std::function<Result<QString>(const Secret &)> &use)
{
    agree(false);
    session::handOver(
        m_session, m_id, format(), [self = QPointer(this), use](const Result<Secret> &text) {
            if (self.isNull()) {
                return;
            }
            self->agree(self->m_agreed->isChecked());
            const Result<QString> done = text ? use(*text) : Result<QString>(failure(text.error()));
            self->say(done ? *done : done.error().sentence);
        });
}

} // namespace latchkey::ui
