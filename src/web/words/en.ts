/** All English words: the shared ones, and one file for each area of pages (its words stand under its own name). */
import calendars from './en/calendars.json' with { type: 'json' }
import customers from './en/customers.json' with { type: 'json' }
import dealTeam from './en/deal-team.json' with { type: 'json' }
import deals from './en/deals.json' with { type: 'json' }
import desks from './en/desks.json' with { type: 'json' }
import doors from './en/doors.json' with { type: 'json' }
import duplicates from './en/duplicates.json' with { type: 'json' }
import figures from './en/figures.json' with { type: 'json' }
import files from './en/files.json' with { type: 'json' }
import floor from './en/floor.json' with { type: 'json' }
import forms from './en/forms.json' with { type: 'json' }
import handoffs from './en/handoffs.json' with { type: 'json' }
import imports from './en/imports.json' with { type: 'json' }
import intake from './en/intake.json' with { type: 'json' }
import lead from './en/lead.json' with { type: 'json' }
import leads from './en/leads.json' with { type: 'json' }
import merging from './en/merging.json' with { type: 'json' }
import notices from './en/notices.json' with { type: 'json' }
import rights from './en/rights.json' with { type: 'json' }
import routing from './en/routing.json' with { type: 'json' }
import settingsPages from './en/settings.json' with { type: 'json' }
import shape from './en/shape.json' with { type: 'json' }
import show from './en/show.json' with { type: 'json' }
import team from './en/team.json' with { type: 'json' }
import territories from './en/territories.json' with { type: 'json' }
import shared from './en.json' with { type: 'json' }

export const en = {
  ...shared,
  ...dealTeam,
  calendars,
  customers,
  deals,
  desks,
  doors,
  duplicates,
  figures,
  files,
  forms,
  handoffs,
  floor,
  imports,
  intake,
  lead,
  leads,
  merging,
  notices,
  routing,
  rights,
  settingsPages,
  shape,
  show,
  team,
  territories,
}
