// SPDX-License-Identifier: Apache-2.0
// "A module to ship": the integration as a module, seen file by file, written, and any module
// checked.
#pragma once

#include "ui/look/CardFrame.h"
#include "ui/look/StateMark.h"
#include "ui/store/ModuleMaking.h"

#include <functional>
#include <optional>

class QVBoxLayout;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class BusyLine;
class ElidedLabel;
class ModuleCheckPanel;
class ModuleForm;
class ModuleOutput;
class ModulePreview;

class ModuleCard : public CardFrame
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit ModuleCard(session::Session &session, QWidget *parent = nullptr);
    ~ModuleCard() override;

    // Makes the module once the card is looked at; cheap where nothing changed.
    void show(const QString &id);

    ModuleForm *form() const { return m_form; }
    ModulePreview *preview() const { return m_preview; }
    ModuleOutput *output() const { return m_output; }
    ModuleCheckPanel *check() const { return m_check; }

Q_SIGNALS:
    // What is shown is true again; or why there is nothing to show.
    void made();
    // Something is missing that is decided elsewhere.
    void editWanted();
    void resourcesWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void refresh();
    void make(bool rereads);
    void onChanged();
    void onMade(const ModuleDraft &draft);
    void onWritten(const ModuleDraft &draft, const module::ModuleSpec &spec);
    void showChoice();
    void showNotes(const ModuleDraft &draft);
    void addNote(Mark mark, const QString &lead, const QString &text, const QString &link = {},
                 const std::function<void()> &act = {});
    void addProblem(const Problem &problem);
    void addWarnings(const QList<Problem> &warnings);
    void clearNotes();
    void sayProblem(const Problem &problem);

    session::Session &m_session;
    QString m_id;
    std::optional<module::ModuleBasis> m_basis; // what is shown is made of it
    ModuleMaking m_making;
    ModuleForm *m_form;
    BusyLine *m_busy;
    QWidget *m_noteBox;
    QVBoxLayout *m_notes;
    QWidget *m_lastStop = nullptr; // of Tab, before the next note
    QWidget *m_fileBox;
    ElidedLabel *m_folder;
    ModulePreview *m_preview;
    ModuleOutput *m_output;
    ModuleCheckPanel *m_check;
};

} // namespace latchkey::ui
