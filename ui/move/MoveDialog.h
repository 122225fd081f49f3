// SPDX-License-Identifier: Apache-2.0
// To another computer: which one this is, what moves, and then one page that does it.
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QPushButton;
class QStackedWidget;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class ChoiceTile;
class MoveForm;

class MoveDialog : public QDialog
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit MoveDialog(session::Session &session, QWidget *parent = nullptr);

    // Chooses as the tiles do, and goes on to the page.
    void goTo(bool isOldComputer, bool isWithSecrets);
    // The page that is shown; nullptr while one chooses.
    MoveForm *form() const { return m_form; }

    // While something is under way that is cancelled, and the dialog stays to say so.
    void reject() override;

protected:
    bool event(QEvent *event) override;

private:
    QWidget *buildChoice();
    MoveForm *newForm();
    void goOn();
    void goBack();
    void followForm();

    session::Session &m_session;
    QStackedWidget *m_pages;
    ChoiceTile *m_old = nullptr;
    ChoiceTile *m_new = nullptr;
    ChoiceTile *m_everything = nullptr;
    ChoiceTile *m_definitions = nullptr;
    QPushButton *m_goOn = nullptr;
    QPushButton *m_back;
    QPushButton *m_close;
    MoveForm *m_form = nullptr;
};

} // namespace latchkey::ui
