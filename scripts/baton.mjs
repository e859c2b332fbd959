#!/usr/bin/env node
// `npx baton <command>`, inside the checkout.
import './ready.mjs'
