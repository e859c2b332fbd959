/** Generated from the routes by `npm run api`; never edited. */
export interface paths {
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Absences in the order in which they end; why is told to the person and to managers
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    cancelled?: string;
                    from?: string;
                    limit?: number;
                    memberId?: string;
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                cancelled: boolean;
                                fromAt: string;
                                fromDay: string | null;
                                id: string;
                                kind: ("leave" | "sick" | "family" | "training" | "other") | null;
                                lastDay: string | null;
                                memberId: string;
                                note: string | null;
                                standInId: string | null;
                                untilAt: string;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Enter an absence: one’s own, or as a manager anybody’s
         * @description Least access: member. Refuses: unknown-member, no-time, ends-before-start, already-away, own-stand-in, stand-in-away, no-member.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        fromAt?: string;
                        fromDay?: string;
                        /**
                         * @default leave
                         * @enum {string}
                         */
                        kind?: "leave" | "sick" | "family" | "training" | "other";
                        lastDay?: string;
                        memberId?: string;
                        note?: string | null;
                        standInId?: string | null;
                        /** Format: date-time */
                        untilAt?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cancelled: boolean;
                            fromAt: string;
                            fromDay: string | null;
                            id: string;
                            kind: ("leave" | "sick" | "family" | "training" | "other") | null;
                            lastDay: string | null;
                            memberId: string;
                            note: string | null;
                            standInId: string | null;
                            untilAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel an absence; it is kept as cancelled
         * @description Least access: member.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cancelled: boolean;
                            fromAt: string;
                            fromDay: string | null;
                            id: string;
                            kind: ("leave" | "sick" | "family" | "training" | "other") | null;
                            lastDay: string | null;
                            memberId: string;
                            note: string | null;
                            standInId: string | null;
                            untilAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change when, why, or who stands in
         * @description Least access: member. Refuses: unknown-member, no-time, ends-before-start, already-away, own-stand-in, stand-in-away, cancelled.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        fromAt?: string;
                        fromDay?: string;
                        /** @enum {string} */
                        kind?: "leave" | "sick" | "family" | "training" | "other";
                        lastDay?: string;
                        note?: string | null;
                        standInId?: string | null;
                        /** Format: date-time */
                        untilAt?: string;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cancelled: boolean;
                            fromAt: string;
                            fromDay: string | null;
                            id: string;
                            kind: ("leave" | "sick" | "family" | "training" | "other") | null;
                            lastDay: string | null;
                            memberId: string;
                            note: string | null;
                            standInId: string | null;
                            untilAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/account-merge-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What merging two companies would do
         * @description Least access: member. Refuses: same-record, already-merged, not-the-same.
         */
        get: {
            parameters: {
                query: {
                    one: string;
                    other: string;
                    survivorId?: string;
                    take?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            different: boolean;
                            fields: {
                                differs: boolean;
                                field: string;
                                merged: unknown;
                                survivor: unknown;
                                /** @enum {string} */
                                taken: "survivor" | "merged";
                            }[];
                            former: {
                                field: string;
                                value: string;
                            }[];
                            merged: {
                                createdAt: string;
                                emails: string[];
                                id: string;
                                name: string;
                                phones: string[];
                                version: number;
                            };
                            moves: {
                                [key: string]: number;
                            };
                            /** @enum {string} */
                            noun: "contact" | "account";
                            reasons: string[];
                            survivor: {
                                createdAt: string;
                                emails: string[];
                                id: string;
                                name: string;
                                phones: string[];
                                version: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make one of two or more companies
         * @description Least access: member. Refuses: same-record, already-merged, not-the-same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        choices?: {
                            [key: string]: "survivor" | "merged";
                        };
                        force?: boolean;
                        ids?: string[];
                        mergedId?: string;
                        mergedIds?: string[];
                        survivorId?: string;
                        versions?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            ids: string[];
                            survivorId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account-merges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One merge
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            mergedAt: string;
                            mergedBy: string | null;
                            mergedId: string;
                            moved: {
                                [key: string]: number;
                            };
                            /** @enum {string} */
                            noun: "contact" | "account";
                            reasons: string[];
                            survivorId: string;
                            undoneAt: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Undo a merge; answers what stays because it was changed since
         * @description Least access: member. Refuses: merged-since.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            conflicts: {
                                field: string;
                                id: string;
                                table: string;
                            }[];
                            id: string;
                            mergedId: string;
                            survivorId: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Companies by name
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    search?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One company
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            city: string | null;
                            country: string | null;
                            createdAt: string;
                            customerSince: string | null;
                            domain: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            formerValues?: {
                                field: string;
                                value: string;
                            }[];
                            id: string;
                            industry: string | null;
                            mergedFrom?: string | null;
                            merges?: {
                                at: string;
                                by: string | null;
                                id: string;
                                mergedId: string;
                                name: string;
                            }[];
                            name: string;
                            phone: string | null;
                            postcode: string | null;
                            region: string | null;
                            size: string | null;
                            version: number;
                            website: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a company
         * @description Least access: member.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        city?: string;
                        country?: string;
                        domain?: string;
                        extras?: {
                            [key: string]: string | number | boolean | null;
                        };
                        industry?: string;
                        name?: string;
                        phone?: string;
                        postcode?: string;
                        region?: string;
                        /** @enum {string} */
                        size?: "1-9" | "10-49" | "50-249" | "250-999" | "1000+";
                        version: number;
                        website?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            city: string | null;
                            country: string | null;
                            createdAt: string;
                            customerSince: string | null;
                            domain: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            formerValues?: {
                                field: string;
                                value: string;
                            }[];
                            id: string;
                            industry: string | null;
                            mergedFrom?: string | null;
                            merges?: {
                                at: string;
                                by: string | null;
                                id: string;
                                mergedId: string;
                                name: string;
                            }[];
                            name: string;
                            phone: string | null;
                            postcode: string | null;
                            region: string | null;
                            size: string | null;
                            version: number;
                            website: string | null;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/accounts/{id}/territory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the next lead of a company would stand, and why
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            by: ("rules" | "hand") | null;
                            covered: {
                                field: {
                                    distance: number;
                                    memberId: string;
                                }[];
                                fieldAsked: boolean;
                                fieldFrom: {
                                    amount: number;
                                    currency: string;
                                } | null;
                                inside: {
                                    distance: number;
                                    memberId: string;
                                }[];
                                insidePartnerId: string | null;
                                territoryId: string;
                            } | null;
                            now: {
                                rule: {
                                    accountIds: string[];
                                    countries: string[];
                                    industries: string[];
                                    postcodes: string[];
                                    productLineIds: string[];
                                    regions: string[];
                                    ruleId: string;
                                    sizes: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+")[];
                                    valueBelow: number | null;
                                    valueCurrency: string | null;
                                    valueFrom: number | null;
                                } | null;
                                territory: {
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            stamped: {
                                id: string;
                                name: string;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done and set, newest first: of a lead, a company, a person or a member
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    after?: string;
                    contact?: string;
                    kind?: string;
                    lead?: string;
                    limit?: number;
                    member?: "me" | string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                account: {
                                    id: string;
                                    name: string;
                                } | null;
                                at: string;
                                binnedAt: string | null;
                                body: string | null;
                                contact: {
                                    id: string;
                                    name: string;
                                } | null;
                                direction: ("out" | "in") | null;
                                doneAt: string | null;
                                dueOn: string | null;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                hidden?: string[];
                                id: string;
                                /** @enum {string} */
                                kind: "call" | "mail" | "meeting" | "note" | "task";
                                leadId: string | null;
                                member: {
                                    id: string;
                                    name: string;
                                };
                                mentions: {
                                    id: string;
                                    name: string;
                                }[];
                                minutes: number | null;
                                outcome: string | null;
                                subject: string;
                                touch: boolean;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Log a call, mail, meeting or note; the next step of the lead may be set with it
         * @description Least access: member. Refuses: unknown-reference, about-nothing, needs-a-member, not-your-function, outcome-of-a-call, not-yet, no-lead, lead-closed, not-yours, unknown-member.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accountId?: string;
                        /** Format: date-time */
                        at?: string;
                        body?: string;
                        contactId?: string;
                        /** @enum {string} */
                        direction?: "out" | "in";
                        /** @enum {string} */
                        function?: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                        id?: string;
                        /** @enum {string} */
                        kind: "call" | "mail" | "meeting" | "note";
                        leadId?: string;
                        mentions?: string[];
                        minutes?: number;
                        nextStep?: string;
                        nextStepOn?: string;
                        /** @enum {string} */
                        outcome?: "no_answer" | "busy" | "left_voicemail" | "gatekeeper" | "callback_requested" | "connected_interested" | "meeting_booked" | "not_now" | "not_interested" | "not_qualified" | "wrong_person" | "invalid_number" | "do_not_call";
                        subject: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            at: string;
                            binnedAt: string | null;
                            body: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            direction: ("out" | "in") | null;
                            doneAt: string | null;
                            dueOn: string | null;
                            /** @enum {string} */
                            function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                            hidden?: string[];
                            id: string;
                            /** @enum {string} */
                            kind: "call" | "mail" | "meeting" | "note" | "task";
                            leadId: string | null;
                            member: {
                                id: string;
                                name: string;
                            };
                            mentions: {
                                id: string;
                                name: string;
                            }[];
                            minutes: number | null;
                            outcome: string | null;
                            subject: string;
                            touch: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One activity or task
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            at: string;
                            binnedAt: string | null;
                            body: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            direction: ("out" | "in") | null;
                            doneAt: string | null;
                            dueOn: string | null;
                            /** @enum {string} */
                            function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                            hidden?: string[];
                            id: string;
                            /** @enum {string} */
                            kind: "call" | "mail" | "meeting" | "note" | "task";
                            leadId: string | null;
                            member: {
                                id: string;
                                name: string;
                            };
                            mentions: {
                                id: string;
                                name: string;
                            }[];
                            minutes: number | null;
                            outcome: string | null;
                            subject: string;
                            touch: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Put an activity or a task into the bin
         * @description Least access: member. Refuses: not-yours.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            at: string;
                            binnedAt: string | null;
                            body: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            direction: ("out" | "in") | null;
                            doneAt: string | null;
                            dueOn: string | null;
                            /** @enum {string} */
                            function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                            hidden?: string[];
                            id: string;
                            /** @enum {string} */
                            kind: "call" | "mail" | "meeting" | "note" | "task";
                            leadId: string | null;
                            member: {
                                id: string;
                                name: string;
                            };
                            mentions: {
                                id: string;
                                name: string;
                            }[];
                            minutes: number | null;
                            outcome: string | null;
                            subject: string;
                            touch: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Correct what was logged, or take it out of the bin
         * @description Least access: member. Refuses: not-yours, is-a-task, outcome-of-a-call, unknown-member.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        body?: string | null;
                        mentions?: string[];
                        minutes?: number | null;
                        outcome?: ("no_answer" | "busy" | "left_voicemail" | "gatekeeper" | "callback_requested" | "connected_interested" | "meeting_booked" | "not_now" | "not_interested" | "not_qualified" | "wrong_person" | "invalid_number" | "do_not_call") | null;
                        subject?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            at: string;
                            binnedAt: string | null;
                            body: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            direction: ("out" | "in") | null;
                            doneAt: string | null;
                            dueOn: string | null;
                            /** @enum {string} */
                            function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                            hidden?: string[];
                            id: string;
                            /** @enum {string} */
                            kind: "call" | "mail" | "meeting" | "note" | "task";
                            leadId: string | null;
                            member: {
                                id: string;
                                name: string;
                            };
                            mentions: {
                                id: string;
                                name: string;
                            }[];
                            minutes: number | null;
                            outcome: string | null;
                            subject: string;
                            touch: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My API keys; an admin may ask for everybody's
         * @description Least access: member.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    everybody?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                access: "viewer" | "member" | "manager" | "admin" | "owner";
                                createdAt: string;
                                id: string;
                                memberId: string;
                                name: string;
                                revokedAt: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Make an API key; the answer carries it once
         * @description Least access: member. Refuses: access-above-own.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default member
                         * @enum {string}
                         */
                        access?: "viewer" | "member" | "manager" | "admin" | "owner";
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            apiKey: {
                                /** @enum {string} */
                                access: "viewer" | "member" | "manager" | "admin" | "owner";
                                createdAt: string;
                                id: string;
                                memberId: string;
                                name: string;
                                revokedAt: string | null;
                                version: number;
                            };
                            key: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Least access: member.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            access: "viewer" | "member" | "manager" | "admin" | "owner";
                            createdAt: string;
                            id: string;
                            memberId: string;
                            name: string;
                            revokedAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/buyers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a contact on the map of the buyer's side
         * @description Least access: member. Refuses: not-yours, opportunity-closed, already-there, unknown-reference, unknown-member.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        contactId: string;
                        heldByMemberId?: string;
                        id?: string;
                        note?: string;
                        opportunityId: string;
                        parts?: ("initiator" | "user" | "influencer" | "decider" | "approver" | "buyer" | "gatekeeper" | "specifier")[];
                        /**
                         * @default unknown
                         * @enum {string}
                         */
                        stance?: "unknown" | "for" | "neutral" | "against";
                        /**
                         * @default none
                         * @enum {string}
                         */
                        strength?: "none" | "weak" | "good" | "strong";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binnedAt: string | null;
                            contact: {
                                id: string;
                                name: string;
                                title: string | null;
                            };
                            heldBy: {
                                id: string;
                                name: string;
                            } | null;
                            id: string;
                            lastTouchAt: string | null;
                            lastTouchOn: string | null;
                            note: string | null;
                            opportunityId: string;
                            parts: ("initiator" | "user" | "influencer" | "decider" | "approver" | "buyer" | "gatekeeper" | "specifier")[];
                            /** @enum {string} */
                            stance: "unknown" | "for" | "neutral" | "against";
                            /** @enum {string} */
                            strength: "none" | "weak" | "good" | "strong";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/buyers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a person off the map
         * @description Least access: member. Refuses: not-yours, opportunity-closed.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binnedAt: string | null;
                            contact: {
                                id: string;
                                name: string;
                                title: string | null;
                            };
                            heldBy: {
                                id: string;
                                name: string;
                            } | null;
                            id: string;
                            lastTouchAt: string | null;
                            lastTouchOn: string | null;
                            note: string | null;
                            opportunityId: string;
                            parts: ("initiator" | "user" | "influencer" | "decider" | "approver" | "buyer" | "gatekeeper" | "specifier")[];
                            /** @enum {string} */
                            stance: "unknown" | "for" | "neutral" | "against";
                            /** @enum {string} */
                            strength: "none" | "weak" | "good" | "strong";
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change what is known of a person: parts, strength, stance, who holds the contact; or take them back
         * @description Least access: member. Refuses: not-yours, opportunity-closed, already-there, unknown-member.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        heldByMemberId?: string | null;
                        note?: string | null;
                        parts?: ("initiator" | "user" | "influencer" | "decider" | "approver" | "buyer" | "gatekeeper" | "specifier")[];
                        /** @enum {string} */
                        stance?: "unknown" | "for" | "neutral" | "against";
                        /** @enum {string} */
                        strength?: "none" | "weak" | "good" | "strong";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binnedAt: string | null;
                            contact: {
                                id: string;
                                name: string;
                                title: string | null;
                            };
                            heldBy: {
                                id: string;
                                name: string;
                            } | null;
                            id: string;
                            lastTouchAt: string | null;
                            lastTouchOn: string | null;
                            note: string | null;
                            opportunityId: string;
                            parts: ("initiator" | "user" | "influencer" | "decider" | "approver" | "buyer" | "gatekeeper" | "specifier")[];
                            /** @enum {string} */
                            stance: "unknown" | "for" | "neutral" | "against";
                            /** @enum {string} */
                            strength: "none" | "weak" | "good" | "strong";
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/buying-centres/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The buyer's side of an opportunity: who plays which part, and what is missing
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            buyers: {
                                binnedAt: string | null;
                                contact: {
                                    id: string;
                                    name: string;
                                    title: string | null;
                                };
                                heldBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                id: string;
                                lastTouchAt: string | null;
                                lastTouchOn: string | null;
                                note: string | null;
                                opportunityId: string;
                                parts: ("initiator" | "user" | "influencer" | "decider" | "approver" | "buyer" | "gatekeeper" | "specifier")[];
                                /** @enum {string} */
                                stance: "unknown" | "for" | "neutral" | "against";
                                /** @enum {string} */
                                strength: "none" | "weak" | "good" | "strong";
                                version: number;
                            }[];
                            gaps: {
                                /** @enum {string} */
                                code: "nobody-known" | "one-contact" | "no-decider" | "decider-unknown" | "no-approver" | "no-user" | "against" | "nobody-holds" | "part-unknown" | "quiet";
                                contact: {
                                    id: string;
                                    name: string;
                                } | null;
                            }[];
                            hidden?: string[];
                            opportunityId: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a day is off, or that it is worked and when
         * @description Least access: admin. Refuses: unknown-calendar, day-taken, hours-overlap.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        calendarId?: string;
                        day: string;
                        /** @default [] */
                        hours?: [
                            string,
                            string
                        ][];
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            calendarId: string;
                            day: string;
                            hours: [
                                string,
                                string
                            ][];
                            id: string;
                            name: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-days/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * The day is like its week again
         * @description Least access: admin.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            calendarId: string;
                            day: string;
                            hours: [
                                string,
                                string
                            ][];
                            id: string;
                            name: string;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change what is said of a day
         * @description Least access: admin. Refuses: hours-overlap.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        hours?: [
                            string,
                            string
                        ][];
                        name?: string;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            calendarId: string;
                            day: string;
                            hours: [
                                string,
                                string
                            ][];
                            id: string;
                            name: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company's week and holidays first, then those of other offices
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    binned?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                binned: boolean;
                                company: boolean;
                                country: string | null;
                                id: string;
                                name: string;
                                region: string | null;
                                state: string | null;
                                version: number;
                                week: [
                                    string,
                                    string
                                ][][];
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a calendar beside the company’s: an office with other hours or holidays
         * @description Least access: admin. Refuses: name-taken, hours-overlap, unknown-place.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        country?: string | null;
                        name: string;
                        region?: string | null;
                        state?: string | null;
                        week?: [
                            string,
                            string
                        ][][];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            company: boolean;
                            country: string | null;
                            id: string;
                            name: string;
                            region: string | null;
                            state: string | null;
                            version: number;
                            week: [
                                string,
                                string
                            ][][];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a calendar nobody works by into the bin
         * @description Least access: admin. Refuses: in-use, company-calendar.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            company: boolean;
                            country: string | null;
                            id: string;
                            name: string;
                            region: string | null;
                            state: string | null;
                            version: number;
                            week: [
                                string,
                                string
                            ][][];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change hours or holidays; the company’s own calendar has the id of the workspace
         * @description Least access: admin. Refuses: name-taken, hours-overlap, unknown-place.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        country?: string | null;
                        name?: string;
                        region?: string | null;
                        state?: string | null;
                        version?: number;
                        week?: [
                            string,
                            string
                        ][][];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            company: boolean;
                            country: string | null;
                            id: string;
                            name: string;
                            region: string | null;
                            state: string | null;
                            version: number;
                            week: [
                                string,
                                string
                            ][][];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/calendars/{id}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Holidays and special days of a calendar, from today for a year unless asked otherwise
         * @description Least access: viewer. Refuses: too-long.
         */
        get: {
            parameters: {
                query?: {
                    fromDay?: string;
                    untilDay?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                day: string;
                                holiday: boolean;
                                hours: [
                                    string,
                                    string
                                ][];
                                name: string;
                                special: {
                                    calendarId: string;
                                    id: string;
                                    version: number;
                                } | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Campaigns by name, of one channel or of all
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    binned?: string;
                    channelId?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                binned: boolean;
                                channelId: string;
                                fromDay: string | null;
                                id: string;
                                name: string;
                                untilDay: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a campaign to a channel
         * @description Least access: manager. Refuses: unknown-channel, name-taken, ends-before-start.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        channelId: string;
                        /** @default null */
                        fromDay?: string | null;
                        name: string;
                        /** @default null */
                        untilDay?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            channelId: string;
                            fromDay: string | null;
                            id: string;
                            name: string;
                            untilDay: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a campaign into the bin; figures keep it
         * @description Least access: manager.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            channelId: string;
                            fromDay: string | null;
                            id: string;
                            name: string;
                            untilDay: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a campaign, or take it out of the bin
         * @description Least access: manager. Refuses: name-taken, ends-before-start.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        fromDay?: string | null;
                        name?: string;
                        untilDay?: string | null;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            channelId: string;
                            fromDay: string | null;
                            id: string;
                            name: string;
                            untilDay: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an order; the deciding one takes its lead back to convert
         * @description Least access: member. Refuses: not-yours, already-cancelled, unknown-reason, no-such-move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        orderId: string;
                        reason: string;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            amount: number | null;
                            buyer: {
                                id: string;
                                name: string;
                            } | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            currency: string | null;
                            endUsers: {
                                binnedAt: string | null;
                                contact: {
                                    id: string;
                                    name: string;
                                };
                                id: string;
                                orderId: string;
                                version: number;
                            }[];
                            extras: {
                                [key: string]: unknown;
                            };
                            hidden?: string[];
                            id: string;
                            leadId: string;
                            lines: {
                                binnedAt: string | null;
                                id: string;
                                product: {
                                    id: string;
                                    name: string;
                                };
                                quantity: number;
                                version: number;
                            }[];
                            opportunity: {
                                id: string;
                                name: string;
                            };
                            orderedAt: string;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            reorderOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A channel that an import made is one indeed: its leads are no longer asked about
         * @description Least access: member.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        channelId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            channelId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-cost-sums": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each channel cost in a period, a row for each currency
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                channelId: string;
                                cost: {
                                    amount: number;
                                    currency: string;
                                };
                                days: number;
                            }[];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What channels cost, the latest day first
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    campaignId?: string;
                    channelId?: string;
                    from?: string;
                    limit?: number;
                    until?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                binned: boolean;
                                campaignId: string | null;
                                channelId: string;
                                cost: {
                                    amount: number;
                                    currency: string;
                                };
                                day: string;
                                id: string;
                                note: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Note what a channel or campaign cost on a day
         * @description Least access: manager. Refuses: unknown-channel, unknown-campaign, campaign-of-another-channel.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        campaignId?: string | null;
                        channelId: string;
                        cost: {
                            amount: number;
                            currency: string;
                        };
                        day: string;
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            campaignId: string | null;
                            channelId: string;
                            cost: {
                                amount: number;
                                currency: string;
                            };
                            day: string;
                            id: string;
                            note: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-costs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a cost into the bin: it counts no more
         * @description Least access: manager.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            campaignId: string | null;
                            channelId: string;
                            cost: {
                                amount: number;
                                currency: string;
                            };
                            day: string;
                            id: string;
                            note: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Correct a cost, or take it out of the bin
         * @description Least access: manager. Refuses: unknown-campaign, campaign-of-another-channel.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        campaignId?: string | null;
                        cost?: {
                            amount: number;
                            currency: string;
                        };
                        day?: string;
                        note?: string | null;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            campaignId: string | null;
                            channelId: string;
                            cost: {
                                amount: number;
                                currency: string;
                            };
                            day: string;
                            id: string;
                            note: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/channel-needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Channels whose leads need something else before release than the policy of gather>qualify
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                channelId: string;
                                required: ("reach" | "person" | "email" | "phone" | "company" | "country" | "channel" | "campaign" | "productLine" | "need" | "market_fit" | "authority" | "financial_power" | "buying_decision" | "approach" | "buyingCentre" | "summary" | "objections" | "promised" | "nextStep" | "nextStepOn")[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Say what the leads of a channel need before release; null lets the policy hold again
         * @description Least access: manager. Refuses: unknown-reference.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        channelId: string;
                        required: ("reach" | "person" | "email" | "phone" | "company" | "country" | "channel" | "campaign" | "productLine" | "need" | "market_fit" | "authority" | "financial_power" | "buying_decision" | "approach" | "buyingCentre" | "summary" | "objections" | "promised" | "nextStep" | "nextStepOn")[] | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                channelId: string;
                                required: ("reach" | "person" | "email" | "phone" | "company" | "country" | "channel" | "campaign" | "productLine" | "need" | "market_fit" | "authority" | "financial_power" | "buying_decision" | "approach" | "buyingCentre" | "summary" | "objections" | "promised" | "nextStep" | "nextStepOn")[];
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ways in which interest reaches the company, by name
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    binned?: string;
                    kind?: "direct_mail" | "social_media" | "trade_show" | "networking" | "online_advertising" | "print_advertising" | "referral" | "website" | "phone" | "existing_customer" | "other";
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                binned: boolean;
                                id: string;
                                /** @enum {string} */
                                kind: "direct_mail" | "social_media" | "trade_show" | "networking" | "online_advertising" | "print_advertising" | "referral" | "website" | "phone" | "existing_customer" | "other";
                                name: string;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a channel
         * @description Least access: manager. Refuses: name-taken.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default other
                         * @enum {string}
                         */
                        kind?: "direct_mail" | "social_media" | "trade_show" | "networking" | "online_advertising" | "print_advertising" | "referral" | "website" | "phone" | "existing_customer" | "other";
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            id: string;
                            /** @enum {string} */
                            kind: "direct_mail" | "social_media" | "trade_show" | "networking" | "online_advertising" | "print_advertising" | "referral" | "website" | "phone" | "existing_customer" | "other";
                            name: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a channel into the bin; figures keep it
         * @description Least access: manager.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            id: string;
                            /** @enum {string} */
                            kind: "direct_mail" | "social_media" | "trade_show" | "networking" | "online_advertising" | "print_advertising" | "referral" | "website" | "phone" | "existing_customer" | "other";
                            name: string;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a channel, or take it out of the bin
         * @description Least access: manager. Refuses: name-taken.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        /** @enum {string} */
                        kind?: "direct_mail" | "social_media" | "trade_show" | "networking" | "online_advertising" | "print_advertising" | "referral" | "website" | "phone" | "existing_customer" | "other";
                        name?: string;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            id: string;
                            /** @enum {string} */
                            kind: "direct_mail" | "social_media" | "trade_show" | "networking" | "online_advertising" | "print_advertising" | "referral" | "website" | "phone" | "existing_customer" | "other";
                            name: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/charts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The function chart beside the org chart, with gaps, risks and overlaps, as of a day
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    asOf?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asOf: string;
                            channels: {
                                id: string;
                                name: string;
                            }[];
                            command: {
                                depth: number;
                                memberId: string;
                                reports: number;
                                reportsTo: string | null;
                            }[];
                            functions: {
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                holders: {
                                    assignmentId: string;
                                    channelIds: string[];
                                    dealSize: {
                                        atLeast: number | null;
                                        below: number | null;
                                        currency: string;
                                    } | null;
                                    memberId: string;
                                    productLineIds: string[];
                                    roleId: string;
                                    share: number;
                                    since: string;
                                    /** @enum {string} */
                                    standing: "primary" | "overflow";
                                    territoryIds: string[];
                                }[];
                            }[];
                            gaps: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                            onlyOverflow: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                            overbooked: {
                                memberId: string;
                                share: number;
                            }[];
                            overlaps: {
                                channelIds: string[];
                                dealSize: {
                                    atLeast: number | null;
                                    below: number | null;
                                    currency: string;
                                } | null;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                memberIds: string[];
                                productLineIds: string[];
                                territoryIds: string[];
                            }[];
                            people: {
                                id: string;
                                name: string;
                                /** @enum {string} */
                                position: "manager" | "sales_lead" | "rep";
                                /** @enum {string} */
                                status: "invited" | "active" | "former";
                            }[];
                            pods: {
                                id: string;
                                memberIds: string[];
                                name: string;
                            }[];
                            productLines: {
                                id: string;
                                name: string;
                            }[];
                            restOnOne: {
                                channelIds: string[];
                                dealSize: {
                                    atLeast: number | null;
                                    below: number | null;
                                    currency: string;
                                } | null;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                memberIds: string[];
                                productLineIds: string[];
                                territoryIds: string[];
                            }[];
                            roles: {
                                functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                                id: string;
                                name: string;
                            }[];
                            singlePoints: {
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                memberId: string;
                            }[];
                            territories: {
                                id: string;
                                name: string;
                            }[];
                            uncovered: {
                                channelIds: string[];
                                dealSize: {
                                    atLeast: number | null;
                                    below: number | null;
                                    currency: string;
                                } | null;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                productLineIds: string[];
                                territoryIds: string[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a waiting lead, or start on one given to you
         * @description Least access: member. Refuses: already-claimed, no-such-move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leadId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Clocks of a lead, or my own: until when, how they stand, paused or not
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    lead?: string;
                    open?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                atRiskAt: string | null;
                                breachedAt: string | null;
                                dueAt: string | null;
                                function: string;
                                handoffId: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "answer" | "touch" | "customer";
                                leadId: string;
                                member: {
                                    id: string;
                                    name: string;
                                } | null;
                                minutes: number | null;
                                pausedAt: string | null;
                                pausedMinutes: number;
                                pauseReason: string | null;
                                queue: {
                                    id: string;
                                    name: string;
                                } | null;
                                requestId: string | null;
                                /** @enum {string} */
                                seam: "gather>qualify" | "qualify>convert" | "convert>serve" | "serve>gather" | "specialist" | "field" | "customer";
                                startedAt: string;
                                /** @enum {string} */
                                state: "running" | "at_risk" | "breached" | "paused" | "stopped" | "met" | "late" | "void";
                                stoppedAt: string | null;
                                stoppedBy: string | null;
                                workedMinutes: number | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse, disqualify or suppress a lead with a reason
         * @description Least access: member. Refuses: not-yours, no-such-move, unknown-reason.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        as: "refused" | "disqualified" | "suppressed";
                        leadId: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/completions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete what is known of a lead, its person and its company in one step
         * @description Least access: member. Refuses: not-yours, company-needed, unknown-reference, hidden-field, nobody-meant.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leadId: string;
                        values: {
                            campaignId?: string | null;
                            channelId?: string | null;
                            city?: string | null;
                            companyName?: string;
                            companyPhone?: string | null;
                            country?: string | null;
                            domain?: string | null;
                            emails?: string[];
                            interest?: string | null;
                            personName?: string;
                            phones?: string[];
                            productLineId?: string | null;
                            title?: string | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountId: string | null;
                            campaignName: string | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            contactId: string | null;
                            findings: {
                                code: string;
                                suggestion: {
                                    /** @enum {string} */
                                    field: "personName" | "title" | "emails" | "phones" | "companyName" | "domain" | "companyPhone" | "country" | "city" | "channelId" | "campaignId" | "productLineId" | "interest";
                                    /** @enum {string} */
                                    from: "email" | "phone" | "domain" | "website" | "campaign" | "file" | "spelling";
                                    value: string;
                                } | null;
                                value: string | null;
                                weight: number;
                                why: ("doubtful-double" | "incomplete" | "odd-value" | "unknown-channel") | null;
                            }[];
                            hidden?: string[];
                            isMine: boolean;
                            leadId: string;
                            name: string;
                            ownerName: string | null;
                            pairs: {
                                closedAt: string | null;
                                decidedAt: string | null;
                                decidedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                fields: {
                                    field: string;
                                    level: string;
                                    weight: number;
                                }[];
                                foundAt: string;
                                /** @enum {string} */
                                foundBy: "entry" | "import" | "book";
                                id: string;
                                left: {
                                    account: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    city: string | null;
                                    country: string | null;
                                    createdAt: string;
                                    domain: string | null;
                                    emails: string[];
                                    id: string;
                                    leads: number;
                                    name: string;
                                    openLeads: number;
                                    phones: string[];
                                    postcode: string | null;
                                    title: string | null;
                                    version: number;
                                    website: string | null;
                                };
                                /** @enum {string} */
                                noun: "contact" | "account";
                                probability: number;
                                right: {
                                    account: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    city: string | null;
                                    country: string | null;
                                    createdAt: string;
                                    domain: string | null;
                                    emails: string[];
                                    id: string;
                                    leads: number;
                                    name: string;
                                    openLeads: number;
                                    phones: string[];
                                    postcode: string | null;
                                    title: string | null;
                                    version: number;
                                    website: string | null;
                                };
                                sure: boolean;
                                verdict: ("same" | "different") | null;
                                version: number;
                            }[];
                            receivedAt: string;
                            required: ("reach" | "person" | "email" | "phone" | "company" | "country" | "channel" | "campaign" | "productLine" | "need" | "market_fit" | "authority" | "financial_power" | "buying_decision" | "approach" | "buyingCentre" | "summary" | "objections" | "promised" | "nextStep" | "nextStepOn")[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            tags: string[];
                            twins: {
                                channel: string | null;
                                interest: string | null;
                                isKept: boolean;
                                leadId: string;
                                /** @enum {string} */
                                level: "gather" | "qualify" | "convert" | "serve";
                                name: string;
                                receivedAt: string;
                                /** @enum {string} */
                                state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            }[];
                            values: {
                                campaignId: string | null;
                                channelId: string | null;
                                city: string | null;
                                companyName: string | null;
                                companyPhone: string | null;
                                country: string | null;
                                domain: string | null;
                                emails: string[];
                                interest: string | null;
                                personName: string | null;
                                phones: string[];
                                productLineId: string | null;
                                title: string | null;
                            };
                            version: number;
                            waiting: {
                                cost: number;
                                dayCost: number;
                                days: number;
                            };
                            whys: ("doubtful-double" | "incomplete" | "odd-value" | "unknown-channel")[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who agreed to which words, when, and how it can be shown
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    contact?: string;
                    lead?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                address: string | null;
                                addressHash: string | null;
                                at: string;
                                confirmedAt: string | null;
                                consent: {
                                    id: string;
                                    number: number;
                                    required: boolean;
                                    text: string;
                                };
                                contactId: string | null;
                                email: string | null;
                                form: {
                                    id: string;
                                    name: string;
                                };
                                id: string;
                                leadId: string;
                                phone: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-merge-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What merging two people would do
         * @description Least access: member. Refuses: same-record, already-merged, not-the-same.
         */
        get: {
            parameters: {
                query: {
                    one: string;
                    other: string;
                    survivorId?: string;
                    take?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            different: boolean;
                            fields: {
                                differs: boolean;
                                field: string;
                                merged: unknown;
                                survivor: unknown;
                                /** @enum {string} */
                                taken: "survivor" | "merged";
                            }[];
                            former: {
                                field: string;
                                value: string;
                            }[];
                            merged: {
                                createdAt: string;
                                emails: string[];
                                id: string;
                                name: string;
                                phones: string[];
                                version: number;
                            };
                            moves: {
                                [key: string]: number;
                            };
                            /** @enum {string} */
                            noun: "contact" | "account";
                            reasons: string[];
                            survivor: {
                                createdAt: string;
                                emails: string[];
                                id: string;
                                name: string;
                                phones: string[];
                                version: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make one of two or more people
         * @description Least access: member. Refuses: same-record, already-merged, not-the-same.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        choices?: {
                            [key: string]: "survivor" | "merged";
                        };
                        force?: boolean;
                        ids?: string[];
                        mergedId?: string;
                        mergedIds?: string[];
                        survivorId?: string;
                        versions?: {
                            [key: string]: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            ids: string[];
                            survivorId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-merges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One merge
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            mergedAt: string;
                            mergedBy: string | null;
                            mergedId: string;
                            moved: {
                                [key: string]: number;
                            };
                            /** @enum {string} */
                            noun: "contact" | "account";
                            reasons: string[];
                            survivorId: string;
                            undoneAt: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Undo a merge; answers what stays because it was changed since
         * @description Least access: member. Refuses: merged-since.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            conflicts: {
                                field: string;
                                id: string;
                                table: string;
                            }[];
                            id: string;
                            mergedId: string;
                            survivorId: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People of a company
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query: {
                    account: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a person to a company
         * @description Least access: member. Refuses: unknown-reference, hidden-field.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accountId: string;
                        emails?: string[];
                        extras?: {
                            [key: string]: string | number | boolean | null;
                        };
                        name: string;
                        phones?: string[];
                        timeZone?: string;
                        title?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountId: string | null;
                            createdAt: string;
                            emails: {
                                consent: string;
                                email: string;
                                id: string;
                                validity: string;
                            }[];
                            extras: {
                                [key: string]: unknown;
                            };
                            formerValues?: {
                                field: string;
                                value: string;
                            }[];
                            id: string;
                            likelyTimeZone: string | null;
                            mergedFrom?: string | null;
                            merges?: {
                                at: string;
                                by: string | null;
                                id: string;
                                mergedId: string;
                                name: string;
                            }[];
                            name: string;
                            phones: {
                                consent: string;
                                e164: string | null;
                                extension: string | null;
                                id: string;
                                phone: string;
                                validity: string;
                            }[];
                            timeZone: string | null;
                            title: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountId: string | null;
                            createdAt: string;
                            emails: {
                                consent: string;
                                email: string;
                                id: string;
                                validity: string;
                            }[];
                            extras: {
                                [key: string]: unknown;
                            };
                            formerValues?: {
                                field: string;
                                value: string;
                            }[];
                            id: string;
                            likelyTimeZone: string | null;
                            mergedFrom?: string | null;
                            merges?: {
                                at: string;
                                by: string | null;
                                id: string;
                                mergedId: string;
                                name: string;
                            }[];
                            name: string;
                            phones: {
                                consent: string;
                                e164: string | null;
                                extension: string | null;
                                id: string;
                                phone: string;
                                validity: string;
                            }[];
                            timeZone: string | null;
                            title: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a person and the ways to reach them
         * @description Least access: member. Refuses: unknown-reference.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accountId?: string | null;
                        emails?: string[];
                        extras?: {
                            [key: string]: string | number | boolean | null;
                        };
                        name?: string;
                        phones?: string[];
                        timeZone?: string | null;
                        title?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountId: string | null;
                            createdAt: string;
                            emails: {
                                consent: string;
                                email: string;
                                id: string;
                                validity: string;
                            }[];
                            extras: {
                                [key: string]: unknown;
                            };
                            formerValues?: {
                                field: string;
                                value: string;
                            }[];
                            id: string;
                            likelyTimeZone: string | null;
                            mergedFrom?: string | null;
                            merges?: {
                                at: string;
                                by: string | null;
                                id: string;
                                mergedId: string;
                                name: string;
                            }[];
                            name: string;
                            phones: {
                                consent: string;
                                e164: string | null;
                                extension: string | null;
                                id: string;
                                phone: string;
                                validity: string;
                            }[];
                            timeZone: string | null;
                            title: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/courses-of-action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the prospect for a specific course of action
         * @description Least access: member. Refuses: not-yours, opportunity-closed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        decisive?: boolean;
                        description: string;
                        dueOn?: string;
                        id?: string;
                        /** @enum {string} */
                        kind: "order" | "sign" | "trial" | "visit" | "meeting" | "other";
                        opportunityId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agreedAt: string | null;
                            askedAt: string;
                            binnedAt: string | null;
                            decisive: boolean;
                            description: string;
                            doneAt: string | null;
                            dueOn: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "order" | "sign" | "trial" | "visit" | "meeting" | "other";
                            opportunityId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/courses-of-action/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a course of action into the bin
         * @description Least access: member. Refuses: not-yours, opportunity-closed.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agreedAt: string | null;
                            askedAt: string;
                            binnedAt: string | null;
                            decisive: boolean;
                            description: string;
                            doneAt: string | null;
                            dueOn: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "order" | "sign" | "trial" | "visit" | "meeting" | "other";
                            opportunityId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a course of action: agreed, done; or take it out of the bin
         * @description Least access: member. Refuses: not-yours, opportunity-closed.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        agreed?: boolean;
                        /** @enum {boolean} */
                        binned?: false;
                        decisive?: boolean;
                        description?: string;
                        done?: boolean;
                        dueOn?: string | null;
                        /** @enum {string} */
                        kind?: "order" | "sign" | "trial" | "visit" | "meeting" | "other";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            agreedAt: string | null;
                            askedAt: string;
                            binnedAt: string | null;
                            decisive: boolean;
                            description: string;
                            doneAt: string | null;
                            dueOn: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "order" | "sign" | "trial" | "visit" | "meeting" | "other";
                            opportunityId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each person won as each function, by the shares stamped when it was won
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                lost: number;
                                lostShare: number;
                                member: {
                                    id: string;
                                    name: string;
                                };
                                rate: number | null;
                                sums: {
                                    amount: number;
                                    currency: string;
                                }[];
                                won: number;
                                wonShare: number;
                            }[];
                            window: {
                                from: string | null;
                                timeZone: string;
                                to: string | null;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What leads are qualified by, in the order it is asked
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    binned?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                ask: string | null;
                                binnedAt: string | null;
                                /** @enum {string} */
                                code: "market_fit" | "authority" | "financial_power" | "buying_decision" | "own";
                                id: string;
                                name: string;
                                position: number;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a criterion of your own beside the four checks
         * @description Least access: manager.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ask?: string;
                        id?: string;
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ask: string | null;
                            binnedAt: string | null;
                            /** @enum {string} */
                            code: "market_fit" | "authority" | "financial_power" | "buying_decision" | "own";
                            id: string;
                            name: string;
                            position: number;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/criteria/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a criterion of your own into the bin
         * @description Least access: manager. Refuses: built-in.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ask: string | null;
                            binnedAt: string | null;
                            /** @enum {string} */
                            code: "market_fit" | "authority" | "financial_power" | "buying_decision" | "own";
                            id: string;
                            name: string;
                            position: number;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change how a criterion is called, asked and ordered, or take it out of the bin
         * @description Least access: manager.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ask?: string | null;
                        /** @enum {boolean} */
                        binned?: false;
                        name?: string;
                        position?: number;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ask: string | null;
                            binnedAt: string | null;
                            /** @enum {string} */
                            code: "market_fit" | "authority" | "financial_power" | "buying_decision" | "own";
                            id: string;
                            name: string;
                            position: number;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Companies that bought: last order, total, next reorder, open needs
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    owner?: "me" | string;
                    reorderTo?: string;
                    search?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                bought: {
                                    amount: number;
                                    currency: string;
                                }[];
                                city: string | null;
                                country: string | null;
                                customerSince: string;
                                hidden?: string[];
                                id: string;
                                lastOrderAt: string | null;
                                name: string;
                                nextReorderOn: string | null;
                                openNeeds: number;
                                orders: number;
                                owner: {
                                    id: string;
                                    name: string;
                                } | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One customer: orders, buyers and end users apart, the chain of leads
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    accountId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            bought: {
                                amount: number;
                                currency: string;
                            }[];
                            buyers: {
                                id: string;
                                name: string;
                            }[];
                            chain: {
                                closedAs: string | null;
                                earlierKind: string | null;
                                earlierLeadId: string | null;
                                elsewhere: boolean;
                                id: string;
                                interest: string | null;
                                level: string;
                                productLine: {
                                    id: string;
                                    name: string;
                                } | null;
                                receivedAt: string;
                                state: string;
                                wonAt: string | null;
                            }[];
                            city: string | null;
                            country: string | null;
                            customerSince: string | null;
                            domain: string | null;
                            endUsers: {
                                id: string;
                                name: string;
                            }[];
                            hidden?: string[];
                            id: string;
                            industry: string | null;
                            lastOrderAt: string | null;
                            name: string;
                            nextReorderOn: string | null;
                            openNeeds: number;
                            orderRecords: {
                                account: {
                                    id: string;
                                    name: string;
                                } | null;
                                amount: number | null;
                                buyer: {
                                    id: string;
                                    name: string;
                                } | null;
                                cancelledAt: string | null;
                                cancelReason: string | null;
                                currency: string | null;
                                endUsers: {
                                    binnedAt: string | null;
                                    contact: {
                                        id: string;
                                        name: string;
                                    };
                                    id: string;
                                    orderId: string;
                                    version: number;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                hidden?: string[];
                                id: string;
                                leadId: string;
                                lines: {
                                    binnedAt: string | null;
                                    id: string;
                                    product: {
                                        id: string;
                                        name: string;
                                    };
                                    quantity: number;
                                    version: number;
                                }[];
                                opportunity: {
                                    id: string;
                                    name: string;
                                };
                                orderedAt: string;
                                productLine: {
                                    id: string;
                                    name: string;
                                } | null;
                                reorderOn: string | null;
                                version: number;
                            }[];
                            orders: number;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            phone: string | null;
                            size: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deal-teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who works an opportunity as what with which share of credit, now and before
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            credits: {
                                amount: number | null;
                                at: string;
                                currency: string | null;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                hidden?: string[];
                                member: {
                                    id: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                outcome: "won" | "lost";
                                /** @enum {string} */
                                reach: "inside" | "field";
                                share: number;
                                voidedAt: string | null;
                            }[];
                            earlier: {
                                fromAt: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                member: {
                                    id: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                reach: "inside" | "field";
                                share: number;
                                untilAt: string;
                            }[];
                            gaps: {
                                /** @enum {string} */
                                code: "owner-outside" | "nobody-converts" | "left-company";
                                member: {
                                    id: string;
                                    name: string;
                                } | null;
                            }[];
                            isAgreed: boolean;
                            members: {
                                fromAt: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                member: {
                                    id: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                reach: "inside" | "field";
                                share: number;
                            }[];
                            opportunityId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set the whole team of an opportunity; its shares sum to 10000 basis points
         * @description Least access: member. Refuses: not-yours, opportunity-closed, nobody, twice, not-the-whole, unknown-member.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        members: {
                            /** @enum {string} */
                            function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                            memberId: string;
                            /**
                             * @default inside
                             * @enum {string}
                             */
                            reach?: "inside" | "field";
                            share: number;
                        }[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            credits: {
                                amount: number | null;
                                at: string;
                                currency: string | null;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                hidden?: string[];
                                member: {
                                    id: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                outcome: "won" | "lost";
                                /** @enum {string} */
                                reach: "inside" | "field";
                                share: number;
                                voidedAt: string | null;
                            }[];
                            earlier: {
                                fromAt: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                member: {
                                    id: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                reach: "inside" | "field";
                                share: number;
                                untilAt: string;
                            }[];
                            gaps: {
                                /** @enum {string} */
                                code: "owner-outside" | "nobody-converts" | "left-company";
                                member: {
                                    id: string;
                                    name: string;
                                } | null;
                            }[];
                            isAgreed: boolean;
                            members: {
                                fromAt: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                member: {
                                    id: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                reach: "inside" | "field";
                                share: number;
                            }[];
                            opportunityId: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/demos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Load a demo company into a workspace of its own, with yourself as its owner
         * @description Least access: owner. Refuses: already-loading, needs-a-person.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 1320 */
                        leads?: number;
                        /** @default 1 */
                        seed?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdAt: string;
                            done: number;
                            finishedAt: string | null;
                            id: string;
                            slug: string | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "counting" | "done" | "failed";
                            total: number;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the loading of a demo company is, and where it is then
         * @description Least access: owner.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdAt: string;
                            done: number;
                            finishedAt: string | null;
                            id: string;
                            slug: string | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "counting" | "done" | "failed";
                            total: number;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desk-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My open work, most urgent first, with why it comes up now
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    function?: "gather" | "qualify" | "convert" | "serve";
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                activityId: string | null;
                                at: string;
                                clock: {
                                    atRiskAt: string | null;
                                    dueAt: string | null;
                                    /** @enum {string} */
                                    kind: "answer" | "touch" | "customer";
                                    pausedAt: string | null;
                                } | null;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                handoffId: string | null;
                                lead: {
                                    account: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    channel: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                                    closedReason: string | null;
                                    contact: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    expectedValue: {
                                        amount: number;
                                        currency: string;
                                    } | null;
                                    hidden?: string[];
                                    id: string;
                                    interest: string | null;
                                    /** @enum {string} */
                                    level: "gather" | "qualify" | "convert" | "serve";
                                    levelSince: string;
                                    nextStep: string | null;
                                    nextStepOn: string | null;
                                    nurtureUntil: string | null;
                                    owner: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    productLine: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    queue: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    receivedAt: string;
                                    relay: {
                                        from: string;
                                        /** @enum {string} */
                                        function: "gather" | "qualify" | "convert" | "serve";
                                        holder: string;
                                        how: string;
                                        lates: {
                                            from: string;
                                            until: string | null;
                                        }[];
                                        memberId: string | null;
                                        queueId: string | null;
                                        reason: string | null;
                                        until: string | null;
                                        waits: {
                                            from: string;
                                            until: string | null;
                                        }[];
                                    }[];
                                    /** @enum {string} */
                                    state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                                    stateSince: string;
                                    tags: string[];
                                    version: number;
                                };
                                orderId: string | null;
                                /** @enum {string} */
                                why: "task_due" | "next_step_due" | "offer_waiting" | "given_to_me" | "reorder_due" | "waiting_in_pool" | "in_progress" | "no_next_step" | "new_mine" | "new_in_intake";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/desks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much waits on each of my desks (counted to 100)
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                count: number;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                mine: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicate-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who in the book may be meant by what was typed so far, and why
         * @description Least access: viewer.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        account?: {
                            city?: string;
                            country?: string;
                            domain?: string;
                            industry?: string;
                            name?: string;
                            phone?: string;
                            postcode?: string;
                            region?: string;
                            /** @enum {string} */
                            size?: "1-9" | "10-49" | "50-249" | "250-999" | "1000+";
                            website?: string;
                        };
                        contact?: {
                            emails?: string[];
                            name?: string;
                            phones?: string[];
                            timeZone?: string;
                            title?: string;
                        };
                        /** @default 5 */
                        limit?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                /** @enum {string} */
                                by: "exact" | "alike" | "name";
                                fields: {
                                    field: string;
                                    level: string;
                                    weight: number;
                                }[];
                                link: boolean;
                                /** @enum {string} */
                                noun: "contact" | "account";
                                openLeads: {
                                    id: string;
                                    interest: string | null;
                                    level: string;
                                    owner: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    queue: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    receivedAt: string;
                                    state: string;
                                }[];
                                probability: number;
                                record: {
                                    account: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    city: string | null;
                                    country: string | null;
                                    createdAt: string;
                                    domain: string | null;
                                    emails: string[];
                                    id: string;
                                    leads: number;
                                    name: string;
                                    openLeads: number;
                                    phones: string[];
                                    postcode: string | null;
                                    title: string | null;
                                    version: number;
                                    website: string | null;
                                };
                            }[];
                            contacts: {
                                /** @enum {string} */
                                by: "exact" | "alike" | "name";
                                fields: {
                                    field: string;
                                    level: string;
                                    weight: number;
                                }[];
                                link: boolean;
                                /** @enum {string} */
                                noun: "contact" | "account";
                                openLeads: {
                                    id: string;
                                    interest: string | null;
                                    level: string;
                                    owner: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    queue: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    receivedAt: string;
                                    state: string;
                                }[];
                                probability: number;
                                record: {
                                    account: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    city: string | null;
                                    country: string | null;
                                    createdAt: string;
                                    domain: string | null;
                                    emails: string[];
                                    id: string;
                                    leads: number;
                                    name: string;
                                    openLeads: number;
                                    phones: string[];
                                    postcode: string | null;
                                    title: string | null;
                                    version: number;
                                    website: string | null;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pairs of people and of companies that may be one, the likeliest first
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    foundBy?: "entry" | "import" | "book";
                    limit?: number;
                    noun?: "contact" | "account";
                    record?: string;
                    sure?: string;
                    verdict?: "open" | "same" | "different";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                closedAt: string | null;
                                decidedAt: string | null;
                                decidedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                fields: {
                                    field: string;
                                    level: string;
                                    weight: number;
                                }[];
                                foundAt: string;
                                /** @enum {string} */
                                foundBy: "entry" | "import" | "book";
                                id: string;
                                left: {
                                    account: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    city: string | null;
                                    country: string | null;
                                    createdAt: string;
                                    domain: string | null;
                                    emails: string[];
                                    id: string;
                                    leads: number;
                                    name: string;
                                    openLeads: number;
                                    phones: string[];
                                    postcode: string | null;
                                    title: string | null;
                                    version: number;
                                    website: string | null;
                                };
                                /** @enum {string} */
                                noun: "contact" | "account";
                                probability: number;
                                right: {
                                    account: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    city: string | null;
                                    country: string | null;
                                    createdAt: string;
                                    domain: string | null;
                                    emails: string[];
                                    id: string;
                                    leads: number;
                                    name: string;
                                    openLeads: number;
                                    phones: string[];
                                    postcode: string | null;
                                    title: string | null;
                                    version: number;
                                    website: string | null;
                                };
                                sure: boolean;
                                verdict: ("same" | "different") | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates/{id}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the two are one, or that they are not
         * @description Least access: member. Refuses: decided-already, pair-closed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        verdict: "same" | "different";
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            closedAt: string | null;
                            decidedAt: string | null;
                            decidedBy: {
                                id: string;
                                name: string;
                            } | null;
                            fields: {
                                field: string;
                                level: string;
                                weight: number;
                            }[];
                            foundAt: string;
                            /** @enum {string} */
                            foundBy: "entry" | "import" | "book";
                            id: string;
                            left: {
                                account: {
                                    id: string;
                                    name: string;
                                } | null;
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                domain: string | null;
                                emails: string[];
                                id: string;
                                leads: number;
                                name: string;
                                openLeads: number;
                                phones: string[];
                                postcode: string | null;
                                title: string | null;
                                version: number;
                                website: string | null;
                            };
                            /** @enum {string} */
                            noun: "contact" | "account";
                            probability: number;
                            right: {
                                account: {
                                    id: string;
                                    name: string;
                                } | null;
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                domain: string | null;
                                emails: string[];
                                id: string;
                                leads: number;
                                name: string;
                                openLeads: number;
                                phones: string[];
                                postcode: string | null;
                                title: string | null;
                                version: number;
                                website: string | null;
                            };
                            sure: boolean;
                            verdict: ("same" | "different") | null;
                            version: number;
                        };
                    };
                };
            };
        };
        /**
         * Take a verdict back: the pair is open again
         * @description Least access: member.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            closedAt: string | null;
                            decidedAt: string | null;
                            decidedBy: {
                                id: string;
                                name: string;
                            } | null;
                            fields: {
                                field: string;
                                level: string;
                                weight: number;
                            }[];
                            foundAt: string;
                            /** @enum {string} */
                            foundBy: "entry" | "import" | "book";
                            id: string;
                            left: {
                                account: {
                                    id: string;
                                    name: string;
                                } | null;
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                domain: string | null;
                                emails: string[];
                                id: string;
                                leads: number;
                                name: string;
                                openLeads: number;
                                phones: string[];
                                postcode: string | null;
                                title: string | null;
                                version: number;
                                website: string | null;
                            };
                            /** @enum {string} */
                            noun: "contact" | "account";
                            probability: number;
                            right: {
                                account: {
                                    id: string;
                                    name: string;
                                } | null;
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                domain: string | null;
                                emails: string[];
                                id: string;
                                leads: number;
                                name: string;
                                openLeads: number;
                                phones: string[];
                                postcode: string | null;
                                title: string | null;
                                version: number;
                                website: string | null;
                            };
                            sure: boolean;
                            verdict: ("same" | "different") | null;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/end-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name a person who uses what was bought; answers the order
         * @description Least access: member. Refuses: not-yours, order-cancelled, unknown-reference, already-an-end-user.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        contactId: string;
                        id?: string;
                        orderId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            amount: number | null;
                            buyer: {
                                id: string;
                                name: string;
                            } | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            currency: string | null;
                            endUsers: {
                                binnedAt: string | null;
                                contact: {
                                    id: string;
                                    name: string;
                                };
                                id: string;
                                orderId: string;
                                version: number;
                            }[];
                            extras: {
                                [key: string]: unknown;
                            };
                            hidden?: string[];
                            id: string;
                            leadId: string;
                            lines: {
                                binnedAt: string | null;
                                id: string;
                                product: {
                                    id: string;
                                    name: string;
                                };
                                quantity: number;
                                version: number;
                            }[];
                            opportunity: {
                                id: string;
                                name: string;
                            };
                            orderedAt: string;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            reorderOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/end-users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a person off the end users of an order; answers the order
         * @description Least access: member. Refuses: not-yours.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            amount: number | null;
                            buyer: {
                                id: string;
                                name: string;
                            } | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            currency: string | null;
                            endUsers: {
                                binnedAt: string | null;
                                contact: {
                                    id: string;
                                    name: string;
                                };
                                id: string;
                                orderId: string;
                                version: number;
                            }[];
                            extras: {
                                [key: string]: unknown;
                            };
                            hidden?: string[];
                            id: string;
                            leadId: string;
                            lines: {
                                binnedAt: string | null;
                                id: string;
                                product: {
                                    id: string;
                                    name: string;
                                };
                                quantity: number;
                                version: number;
                            }[];
                            opportunity: {
                                id: string;
                                name: string;
                            };
                            orderedAt: string;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            reorderOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/floor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where it is stuck, who holds how much, who is away and what they promised, what is late
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            absent: {
                                fromAt: string;
                                isAway: boolean;
                                leads: number;
                                memberId: string;
                                offers: number;
                                standInId: string | null;
                                steps: number;
                                tasks: number;
                                untilAt: string;
                            }[];
                            functions: {
                                atRisk: number;
                                breached: number;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holders: number;
                                oldest: string | null;
                                open: number;
                                present: number;
                                standing: number;
                                stuck: {
                                    no_step: number;
                                    offer_unanswered: number;
                                    owner_away: number;
                                    step_overdue: number;
                                    waits_long: number;
                                };
                                waiting: number;
                            }[];
                            late: {
                                at: string;
                                function: string;
                                /** @enum {string} */
                                kind: "answer" | "touch" | "customer" | "offer" | "next_step" | "task";
                                leadId: string;
                                leadName: string | null;
                                memberId: string | null;
                                queueId: string | null;
                            }[];
                            members: {
                                atWork: boolean;
                                away: {
                                    standInId: string | null;
                                    until: string;
                                } | null;
                                breached: number;
                                capacity: number | null;
                                convert: number;
                                functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                                gather: number;
                                id: string;
                                isOver: boolean;
                                load: number;
                                name: string;
                                offersToAnswer: number;
                                overdue: number;
                                qualify: number;
                                serve: number;
                            }[];
                            queues: {
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                id: string;
                                kind: string;
                                name: string;
                                oldest: string | null;
                                waiting: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/form-definitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a form asks, with a token for one sending
         * @description Least access: public. Refuses: form-closed.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description the public key of the form */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            bits: number;
                            consent: {
                                number: number;
                                required: boolean;
                                text: string;
                            } | null;
                            fields: {
                                choices?: string[];
                                help?: string;
                                key: string;
                                /**
                                 * @default text
                                 * @enum {string}
                                 */
                                kind: "text" | "long" | "choice" | "yes";
                                label: string;
                                /** @default false */
                                required: boolean;
                            }[];
                            /** @enum {string} */
                            language: "en" | "de";
                            leadIn: string | null;
                            title: string;
                            token: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/form-means": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether forms can confirm by mail here
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            mails: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/form-submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent in, newest first; what was refused is kept for thirty days
         * @description Least access: member.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    form?: string;
                    limit?: number;
                    state?: "received" | "waiting" | "refused";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                at: string;
                                decidedAt: string | null;
                                formId: string;
                                given: {
                                    [key: string]: string;
                                } | null;
                                id: string;
                                leadId: string | null;
                                /** @enum {string} */
                                proof: "work" | "confirmed" | "none" | "person";
                                /** @enum {string} */
                                state: "received" | "waiting" | "refused";
                                why: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/form-submissions/{id}/admission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let through what was refused or waits for a mail: its lead opens
         * @description Least access: member. Refuses: already-received, suppressed, nobody-meant.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            at: string;
                            decidedAt: string | null;
                            formId: string;
                            given: {
                                [key: string]: string;
                            } | null;
                            id: string;
                            leadId: string | null;
                            /** @enum {string} */
                            proof: "work" | "confirmed" | "none" | "person";
                            /** @enum {string} */
                            state: "received" | "waiting" | "refused";
                            why: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Capture points by name, with what came in by each in thirty days
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    binned?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                binned: boolean;
                                campaignId: string | null;
                                channelId: string | null;
                                consent: {
                                    id: string;
                                    number: number;
                                    required: boolean;
                                    text: string;
                                } | null;
                                counts: {
                                    confirmed: number;
                                    leads: number;
                                    posted: number;
                                    qualified: number;
                                    refused: number;
                                    waiting: number;
                                    won: number;
                                };
                                createdAt: string;
                                doubleOptIn: boolean;
                                fields: {
                                    choices?: string[];
                                    help?: string;
                                    key: string;
                                    /**
                                     * @default text
                                     * @enum {string}
                                     */
                                    kind: "text" | "long" | "choice" | "yes";
                                    label: string;
                                    /** @default false */
                                    required: boolean;
                                }[];
                                id: string;
                                isOpen: boolean;
                                /** @enum {string} */
                                keepsAddress: "none" | "hash" | "full";
                                /** @enum {string} */
                                language: "en" | "de";
                                leadIn: string | null;
                                name: string;
                                origins: string[];
                                perAddress: number;
                                perForm: number;
                                poolId: string | null;
                                productLineId: string | null;
                                publicKey: string;
                                redirectTo: string | null;
                                title: string;
                                version: number;
                                welcome: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Make a capture point with a key of its own
         * @description Least access: manager. Refuses: form-incomplete, no-mail, unknown-reference.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        campaignId?: string | null;
                        /** @default null */
                        channelId?: string | null;
                        /** @default null */
                        consent?: {
                            /** @default true */
                            required?: boolean;
                            text: string;
                        } | null;
                        /** @default false */
                        doubleOptIn?: boolean;
                        fields: {
                            choices?: string[];
                            help?: string;
                            key: string;
                            /**
                             * @default text
                             * @enum {string}
                             */
                            kind?: "text" | "long" | "choice" | "yes";
                            label: string;
                            /** @default false */
                            required?: boolean;
                        }[];
                        /** @default true */
                        isOpen?: boolean;
                        /**
                         * @default hash
                         * @enum {string}
                         */
                        keepsAddress?: "none" | "hash" | "full";
                        /**
                         * @default en
                         * @enum {string}
                         */
                        language?: "en" | "de";
                        /** @default null */
                        leadIn?: string | null;
                        name: string;
                        origins?: string[];
                        /** @default 20 */
                        perAddress?: number;
                        /** @default 1000 */
                        perForm?: number;
                        /** @default null */
                        poolId?: string | null;
                        /** @default null */
                        productLineId?: string | null;
                        redirectTo?: string | null;
                        title: string;
                        welcome: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            campaignId: string | null;
                            channelId: string | null;
                            consent: {
                                id: string;
                                number: number;
                                required: boolean;
                                text: string;
                            } | null;
                            counts: {
                                confirmed: number;
                                leads: number;
                                posted: number;
                                qualified: number;
                                refused: number;
                                waiting: number;
                                won: number;
                            };
                            createdAt: string;
                            doubleOptIn: boolean;
                            fields: {
                                choices?: string[];
                                help?: string;
                                key: string;
                                /**
                                 * @default text
                                 * @enum {string}
                                 */
                                kind: "text" | "long" | "choice" | "yes";
                                label: string;
                                /** @default false */
                                required: boolean;
                            }[];
                            id: string;
                            isOpen: boolean;
                            /** @enum {string} */
                            keepsAddress: "none" | "hash" | "full";
                            /** @enum {string} */
                            language: "en" | "de";
                            leadIn: string | null;
                            name: string;
                            origins: string[];
                            perAddress: number;
                            perForm: number;
                            poolId: string | null;
                            productLineId: string | null;
                            publicKey: string;
                            redirectTo: string | null;
                            title: string;
                            version: number;
                            welcome: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One capture point
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            campaignId: string | null;
                            channelId: string | null;
                            consent: {
                                id: string;
                                number: number;
                                required: boolean;
                                text: string;
                            } | null;
                            counts: {
                                confirmed: number;
                                leads: number;
                                posted: number;
                                qualified: number;
                                refused: number;
                                waiting: number;
                                won: number;
                            };
                            createdAt: string;
                            doubleOptIn: boolean;
                            fields: {
                                choices?: string[];
                                help?: string;
                                key: string;
                                /**
                                 * @default text
                                 * @enum {string}
                                 */
                                kind: "text" | "long" | "choice" | "yes";
                                label: string;
                                /** @default false */
                                required: boolean;
                            }[];
                            id: string;
                            isOpen: boolean;
                            /** @enum {string} */
                            keepsAddress: "none" | "hash" | "full";
                            /** @enum {string} */
                            language: "en" | "de";
                            leadIn: string | null;
                            name: string;
                            origins: string[];
                            perAddress: number;
                            perForm: number;
                            poolId: string | null;
                            productLineId: string | null;
                            publicKey: string;
                            redirectTo: string | null;
                            title: string;
                            version: number;
                            welcome: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Put a capture point into the bin: it takes nothing any more
         * @description Least access: manager.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            campaignId: string | null;
                            channelId: string | null;
                            consent: {
                                id: string;
                                number: number;
                                required: boolean;
                                text: string;
                            } | null;
                            counts: {
                                confirmed: number;
                                leads: number;
                                posted: number;
                                qualified: number;
                                refused: number;
                                waiting: number;
                                won: number;
                            };
                            createdAt: string;
                            doubleOptIn: boolean;
                            fields: {
                                choices?: string[];
                                help?: string;
                                key: string;
                                /**
                                 * @default text
                                 * @enum {string}
                                 */
                                kind: "text" | "long" | "choice" | "yes";
                                label: string;
                                /** @default false */
                                required: boolean;
                            }[];
                            id: string;
                            isOpen: boolean;
                            /** @enum {string} */
                            keepsAddress: "none" | "hash" | "full";
                            /** @enum {string} */
                            language: "en" | "de";
                            leadIn: string | null;
                            name: string;
                            origins: string[];
                            perAddress: number;
                            perForm: number;
                            poolId: string | null;
                            productLineId: string | null;
                            publicKey: string;
                            redirectTo: string | null;
                            title: string;
                            version: number;
                            welcome: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a capture point; new words of consent become the next version
         * @description Least access: manager. Refuses: form-incomplete, no-mail, unknown-reference.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        campaignId?: string | null;
                        channelId?: string | null;
                        consent?: {
                            /** @default true */
                            required?: boolean;
                            text: string;
                        } | null;
                        doubleOptIn?: boolean;
                        fields?: {
                            choices?: string[];
                            help?: string;
                            key: string;
                            /**
                             * @default text
                             * @enum {string}
                             */
                            kind?: "text" | "long" | "choice" | "yes";
                            label: string;
                            /** @default false */
                            required?: boolean;
                        }[];
                        isOpen?: boolean;
                        /** @enum {string} */
                        keepsAddress?: "none" | "hash" | "full";
                        /** @enum {string} */
                        language?: "en" | "de";
                        leadIn?: string | null;
                        name?: string;
                        origins?: string[];
                        perAddress?: number;
                        perForm?: number;
                        poolId?: string | null;
                        productLineId?: string | null;
                        redirectTo?: string | null;
                        title?: string;
                        version: number;
                        welcome?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            campaignId: string | null;
                            channelId: string | null;
                            consent: {
                                id: string;
                                number: number;
                                required: boolean;
                                text: string;
                            } | null;
                            counts: {
                                confirmed: number;
                                leads: number;
                                posted: number;
                                qualified: number;
                                refused: number;
                                waiting: number;
                                won: number;
                            };
                            createdAt: string;
                            doubleOptIn: boolean;
                            fields: {
                                choices?: string[];
                                help?: string;
                                key: string;
                                /**
                                 * @default text
                                 * @enum {string}
                                 */
                                kind: "text" | "long" | "choice" | "yes";
                                label: string;
                                /** @default false */
                                required: boolean;
                            }[];
                            id: string;
                            isOpen: boolean;
                            /** @enum {string} */
                            keepsAddress: "none" | "hash" | "full";
                            /** @enum {string} */
                            language: "en" | "de";
                            leadIn: string | null;
                            name: string;
                            origins: string[];
                            perAddress: number;
                            perForm: number;
                            poolId: string | null;
                            productLineId: string | null;
                            publicKey: string;
                            redirectTo: string | null;
                            title: string;
                            version: number;
                            welcome: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/forms/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a capture point a new key; at the old address is nothing any more
         * @description Least access: manager.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            campaignId: string | null;
                            channelId: string | null;
                            consent: {
                                id: string;
                                number: number;
                                required: boolean;
                                text: string;
                            } | null;
                            counts: {
                                confirmed: number;
                                leads: number;
                                posted: number;
                                qualified: number;
                                refused: number;
                                waiting: number;
                                won: number;
                            };
                            createdAt: string;
                            doubleOptIn: boolean;
                            fields: {
                                choices?: string[];
                                help?: string;
                                key: string;
                                /**
                                 * @default text
                                 * @enum {string}
                                 */
                                kind: "text" | "long" | "choice" | "yes";
                                label: string;
                                /** @default false */
                                required: boolean;
                            }[];
                            id: string;
                            isOpen: boolean;
                            /** @enum {string} */
                            keepsAddress: "none" | "hash" | "full";
                            /** @enum {string} */
                            language: "en" | "de";
                            leadIn: string | null;
                            name: string;
                            origins: string[];
                            perAddress: number;
                            perForm: number;
                            poolId: string | null;
                            productLineId: string | null;
                            publicKey: string;
                            redirectTo: string | null;
                            title: string;
                            version: number;
                            welcome: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send to a form; the same token or the same words of a day are taken once
         * @description Least access: public. Refuses: form-closed, token-expired, unknown-field.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description the public key of the form */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        attribution?: {
                            [key: string]: string;
                        };
                        /** @default false */
                        consent?: boolean;
                        consentNumber?: number;
                        fields: {
                            [key: string]: string | boolean;
                        };
                        homepage?: string;
                        nonce?: string;
                        token?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            redirectTo: string | null;
                            /** @enum {string} */
                            state: "received" | "waiting";
                            welcome: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The funnel of a cohort: leads by the day they were received, and how far they have come
         * @description Least access: viewer. Refuses: not-together, function-needed, member-needed.
         */
        get: {
            parameters: {
                query?: {
                    by?: "channel" | "month" | "week" | "member" | "productLine" | "campaign" | "territory" | "none";
                    channel?: "none" | string;
                    from?: string;
                    function?: "gather" | "qualify" | "convert" | "serve";
                    member?: string;
                    productLine?: "none" | string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            by: "channel" | "month" | "week" | "member" | "productLine" | "campaign" | "territory" | "none";
                            hidden?: string[];
                            levels: {
                                left: {
                                    as: string;
                                    count: number;
                                }[];
                                /** @enum {string} */
                                level: "gather" | "qualify" | "convert" | "serve";
                                nurture: number;
                                open: number;
                                reached: number;
                            }[];
                            rate: {
                                /** @enum {string} */
                                denominator: "leads";
                                /** @enum {string} */
                                numerator: "won";
                            };
                            rows: {
                                /** @enum {string} */
                                function?: "gather" | "qualify" | "convert" | "serve";
                                id: string | null;
                                immature?: boolean;
                                key: string | null;
                                leads: number;
                                lost: number;
                                medianDaysToWon?: number | null;
                                open?: number;
                                opportunities: number;
                                rate: number | null;
                                small: boolean;
                                won: number;
                            }[];
                            total: {
                                immature: boolean;
                                leads: number;
                                lost: number;
                                medianDaysToWon: number | null;
                                open: number;
                                opportunities: number;
                                p75DaysToWon: number | null;
                                rate: number | null;
                                won: number;
                            };
                            window: {
                                /** @enum {string} */
                                cohort: "received";
                                from: string | null;
                                timeZone: string;
                                to: string | null;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funnel/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a lead, an opportunity and a customer cost by channel
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                currency: string;
                                id: string | null;
                                key: string | null;
                                leads: number;
                                opportunities: number;
                                perCustomer: number | null;
                                perLead: number | null;
                                perOpportunity: number | null;
                                spend: number;
                                won: number;
                            }[];
                            window: {
                                /** @enum {string} */
                                cohort: "received";
                                from: string | null;
                                timeZone: string;
                                to: string | null;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/future-needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a new lead that names the earlier one: repeat, upsell, renewal, referral, or a second try
         * @description Least access: member. Refuses: no-such-move, nobody-meant, suppressed, unknown-reference, unknown-receiver.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        account?: {
                            city?: string;
                            country?: string;
                            domain?: string;
                            extras?: {
                                [key: string]: string | number | boolean | null;
                            };
                            id?: string;
                            industry?: string;
                            name?: string;
                            phone?: string;
                            postcode?: string;
                            region?: string;
                            /** @enum {string} */
                            size?: "1-9" | "10-49" | "50-249" | "250-999" | "1000+";
                            website?: string;
                        };
                        campaignId?: string;
                        channelId?: string;
                        contact?: {
                            emails?: string[];
                            extras?: {
                                [key: string]: string | number | boolean | null;
                            };
                            id?: string;
                            name?: string;
                            phones?: string[];
                            timeZone?: string;
                            title?: string;
                        };
                        /**
                         * @default direct
                         * @enum {string}
                         */
                        directness?: "direct" | "indirect";
                        id?: string;
                        interest: string;
                        /** @enum {string} */
                        kind: "repeat" | "upsell" | "renewal" | "referral" | "re_attempt";
                        leadId: string;
                        nextStep?: string;
                        nextStepOn?: string;
                        productLineId?: string;
                        /**
                         * @default intake
                         * @enum {string}
                         */
                        to?: "me" | "intake";
                        toMemberId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            earlierLeadId: string;
                            /** @enum {string} */
                            kind: "repeat" | "upsell" | "renewal" | "referral" | "re_attempt";
                            leadId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handoff-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept, reject, ask for more work, or withdraw an offer
         * @description Least access: member. Refuses: not-yours, no-such-move, already-answered, unknown-reason.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        answer: "accepted" | "rejected" | "needs_work" | "withdrawn";
                        handoffId: string;
                        note?: string;
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handoff-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Handoffs by the day they were offered: answers, turnaround, reasons, lateness, touches, per pair
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    by?: "functions" | "people";
                    from?: string;
                    seam?: "gather>qualify" | "qualify>convert" | "convert>serve" | "serve>gather" | "specialist" | "field";
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                acceptance: {
                                    denominator: number;
                                    numerator: number;
                                    rate: number | null;
                                };
                                accepted: number;
                                business: {
                                    median: number | null;
                                    of: number;
                                    p90: number | null;
                                };
                                clock: {
                                    median: number | null;
                                    of: number;
                                    p90: number | null;
                                };
                                expired: number;
                                from: {
                                    id: string;
                                    name: string;
                                } | null;
                                late: {
                                    denominator: number;
                                    numerator: number;
                                    rate: number | null;
                                };
                                needsWork: number;
                                offered: number;
                                open: number;
                                reasons: {
                                    count: number;
                                    reason: string;
                                }[];
                                rejected: number;
                                /** @enum {string} */
                                seam: "gather>qualify" | "qualify>convert" | "convert>serve" | "serve>gather" | "specialist" | "field";
                                to: {
                                    id: string;
                                    name: string;
                                } | null;
                                touched: {
                                    denominator: number;
                                    numerator: number;
                                    rate: number | null;
                                };
                                withdrawn: number;
                            }[];
                            window: {
                                /** @enum {string} */
                                cohort: "offered";
                                from: string | null;
                                timeZone: string;
                                to: string | null;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handoffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offers by lead, receiver or sender, newest first
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    fromMe?: string;
                    lead?: string;
                    limit?: number;
                    open?: string;
                    seam?: "gather>qualify" | "qualify>convert" | "convert>serve" | "serve>gather";
                    toMe?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                closedAt: string | null;
                                closedByName: string | null;
                                fromMemberId: string | null;
                                fromName: string | null;
                                id: string;
                                leadId: string;
                                leadName: string | null;
                                note: string | null;
                                offeredAt: string;
                                packet: {
                                    [key: string]: unknown;
                                };
                                reason: string | null;
                                /** @enum {string} */
                                seam: "gather>qualify" | "qualify>convert" | "convert>serve" | "serve>gather";
                                state: string;
                                toMemberId: string | null;
                                toName: string | null;
                                toQueueId: string | null;
                                toSelf: boolean;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Offer a lead across a seam: to a person, a queue, or the pool
         * @description Least access: member. Refuses: not-yours, no-such-move, offer-is-open, unknown-receiver, win-through-outcome, not-qualified, packet-incomplete, need-through-customer.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        anyway?: string;
                        leadId: string;
                        /** @default {} */
                        packet?: {
                            buyingCentre?: {
                                as: string;
                                contactId: string;
                            }[];
                            need?: string;
                            nextStep?: string;
                            nextStepOn?: string;
                            objections?: string;
                            promised?: string;
                            summary?: string;
                        };
                        /** @enum {string} */
                        seam: "gather>qualify" | "qualify>convert" | "convert>serve" | "serve>gather";
                        toMemberId?: string;
                        toQueueId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holiday-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places of which holidays are known: countries, states of a country, regions of a state
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    country?: string;
                    state?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string;
                                name: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Public holidays of a place, to look at before choosing it
         * @description Least access: viewer. Refuses: unknown-place, too-long.
         */
        get: {
            parameters: {
                query: {
                    country: string;
                    fromDay?: string;
                    region?: string;
                    state?: string;
                    untilDay?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                day: string;
                                name: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports, newest first
         * @description Least access: member.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    kind?: "leads" | "deals";
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                complaint: string | null;
                                createdAt: string;
                                fileName: string;
                                finishedAt: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "leads" | "deals";
                                mapping: {
                                    [key: string]: string | {
                                        /** @enum {string} */
                                        as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                        column: string;
                                    } | {
                                        value: string;
                                    };
                                };
                                rowsRead: number;
                                rowsRefused: number;
                                rowsTaken: number;
                                rowsTotal: number | null;
                                rowsUnchanged: number;
                                rowsWarned: number;
                                /** @enum {string} */
                                state: "uploaded" | "checking" | "checked" | "running" | "paused" | "done" | "cancelled" | "failed" | "undoing" | "undone";
                                tally: {
                                    channels: {
                                        [key: string]: number;
                                    };
                                    knownCompanies: number;
                                    knownPeople: number;
                                    newCompanies: number;
                                    newPeople: number;
                                    refused: {
                                        [key: string]: number;
                                    };
                                } | null;
                                undo: {
                                    companies: number;
                                    kept: number;
                                    people: number;
                                    total: number;
                                    voided: number;
                                    /** @enum {string} */
                                    worked: "keep" | "void";
                                } | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Upload a file of leads or deals: CSV of any dialect, a workbook (.xlsx), a table as text
         * @description Least access: manager. Refuses: empty-file, too-large, not-a-table, old-workbook, locked-workbook, broken-file, unpacks-too-large, line-too-long, too-many-columns.
         */
        post: {
            parameters: {
                query: {
                    fileName?: string;
                    kind: "leads" | "deals";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: string[];
                            complaint: string | null;
                            createdAt: string;
                            dialect: {
                                columns: number;
                                comment: string;
                                encoding: string;
                                escape: string;
                                headingRow: number;
                                headingRows: number;
                                quote: string;
                                separator: string;
                                shortRows: string;
                            };
                            fields: string[];
                            fileName: string;
                            finishedAt: string | null;
                            guess: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            guesses: {
                                as: ("day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper") | null;
                                asks: boolean;
                                column: string;
                                field: string | null;
                                look: ("email" | "linkedin" | "website" | "date" | "phone" | "country" | "company" | "person" | "amount" | "yes-no" | "text") | null;
                                since: string | null;
                                /** @enum {string} */
                                sure: "sure" | "likely" | "unsure";
                                why: ("before" | "heading" | "heading-like" | "content" | "heading-and-content") | null;
                            }[];
                            id: string;
                            /** @enum {string} */
                            kind: "leads" | "deals";
                            mapping: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            notes: {
                                code: string;
                                field: string | null;
                                /** @enum {string} */
                                kind: "refused" | "warning";
                                message: string;
                                rowNumber: number;
                                value: string | null;
                            }[];
                            rowsRead: number;
                            rowsRefused: number;
                            rowsTaken: number;
                            rowsTotal: number | null;
                            rowsUnchanged: number;
                            rowsWarned: number;
                            sample: string[][];
                            sheet: number;
                            sheets: {
                                name: string;
                                rows: number;
                            }[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "paused" | "done" | "cancelled" | "failed" | "undoing" | "undone";
                            tally: {
                                channels: {
                                    [key: string]: number;
                                };
                                knownCompanies: number;
                                knownPeople: number;
                                newCompanies: number;
                                newPeople: number;
                                refused: {
                                    [key: string]: number;
                                };
                            } | null;
                            top: {
                                cells: string[];
                                number: number;
                            }[];
                            undo: {
                                companies: number;
                                kept: number;
                                people: number;
                                total: number;
                                voided: number;
                                /** @enum {string} */
                                worked: "keep" | "void";
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An import: its columns, its map, how far it is, its first notes
         * @description Least access: member.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: string[];
                            complaint: string | null;
                            createdAt: string;
                            dialect: {
                                columns: number;
                                comment: string;
                                encoding: string;
                                escape: string;
                                headingRow: number;
                                headingRows: number;
                                quote: string;
                                separator: string;
                                shortRows: string;
                            };
                            fields: string[];
                            fileName: string;
                            finishedAt: string | null;
                            guess: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            guesses: {
                                as: ("day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper") | null;
                                asks: boolean;
                                column: string;
                                field: string | null;
                                look: ("email" | "linkedin" | "website" | "date" | "phone" | "country" | "company" | "person" | "amount" | "yes-no" | "text") | null;
                                since: string | null;
                                /** @enum {string} */
                                sure: "sure" | "likely" | "unsure";
                                why: ("before" | "heading" | "heading-like" | "content" | "heading-and-content") | null;
                            }[];
                            id: string;
                            /** @enum {string} */
                            kind: "leads" | "deals";
                            mapping: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            notes: {
                                code: string;
                                field: string | null;
                                /** @enum {string} */
                                kind: "refused" | "warning";
                                message: string;
                                rowNumber: number;
                                value: string | null;
                            }[];
                            rowsRead: number;
                            rowsRefused: number;
                            rowsTaken: number;
                            rowsTotal: number | null;
                            rowsUnchanged: number;
                            rowsWarned: number;
                            sample: string[][];
                            sheet: number;
                            sheets: {
                                name: string;
                                rows: number;
                            }[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "paused" | "done" | "cancelled" | "failed" | "undoing" | "undone";
                            tally: {
                                channels: {
                                    [key: string]: number;
                                };
                                knownCompanies: number;
                                knownPeople: number;
                                newCompanies: number;
                                newPeople: number;
                                refused: {
                                    [key: string]: number;
                                };
                            } | null;
                            top: {
                                cells: string[];
                                number: number;
                            }[];
                            undo: {
                                companies: number;
                                kept: number;
                                people: number;
                                total: number;
                                voided: number;
                                /** @enum {string} */
                                worked: "keep" | "void";
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say which column is which field, or correct how the file is written
         * @description Least access: manager. Refuses: wrong-map, unknown-sheet, not-now.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        dialect?: {
                            /** @enum {string} */
                            encoding?: "utf-8" | "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be" | "windows-1252" | "iso-8859-15" | "macintosh" | "windows-1250" | "iso-8859-2" | "windows-1251" | "iso-8859-5" | "koi8-r" | "windows-1253" | "iso-8859-7" | "windows-1254" | "windows-1255" | "windows-1256" | "windows-1257" | "windows-1258" | "windows-874" | "shift_jis" | "euc-jp" | "iso-2022-jp" | "gb18030" | "big5" | "euc-kr";
                            /** @enum {string} */
                            escape?: "doubled" | "backslash" | "none";
                            headingRow?: number;
                            headingRows?: number;
                            /** @enum {string} */
                            quote?: "\"" | "'" | "";
                            separator?: string;
                            sheet?: number;
                            /** @enum {string} */
                            shortRows?: "refuse" | "fill";
                        };
                        mapping?: {
                            [key: string]: string | {
                                /** @enum {string} */
                                as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                column: string;
                            } | {
                                value: string | number;
                            };
                        };
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: string[];
                            complaint: string | null;
                            createdAt: string;
                            dialect: {
                                columns: number;
                                comment: string;
                                encoding: string;
                                escape: string;
                                headingRow: number;
                                headingRows: number;
                                quote: string;
                                separator: string;
                                shortRows: string;
                            };
                            fields: string[];
                            fileName: string;
                            finishedAt: string | null;
                            guess: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            guesses: {
                                as: ("day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper") | null;
                                asks: boolean;
                                column: string;
                                field: string | null;
                                look: ("email" | "linkedin" | "website" | "date" | "phone" | "country" | "company" | "person" | "amount" | "yes-no" | "text") | null;
                                since: string | null;
                                /** @enum {string} */
                                sure: "sure" | "likely" | "unsure";
                                why: ("before" | "heading" | "heading-like" | "content" | "heading-and-content") | null;
                            }[];
                            id: string;
                            /** @enum {string} */
                            kind: "leads" | "deals";
                            mapping: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            notes: {
                                code: string;
                                field: string | null;
                                /** @enum {string} */
                                kind: "refused" | "warning";
                                message: string;
                                rowNumber: number;
                                value: string | null;
                            }[];
                            rowsRead: number;
                            rowsRefused: number;
                            rowsTaken: number;
                            rowsTotal: number | null;
                            rowsUnchanged: number;
                            rowsWarned: number;
                            sample: string[][];
                            sheet: number;
                            sheets: {
                                name: string;
                                rows: number;
                            }[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "paused" | "done" | "cancelled" | "failed" | "undoing" | "undone";
                            tally: {
                                channels: {
                                    [key: string]: number;
                                };
                                knownCompanies: number;
                                knownPeople: number;
                                newCompanies: number;
                                newPeople: number;
                                refused: {
                                    [key: string]: number;
                                };
                            } | null;
                            top: {
                                cells: string[];
                                number: number;
                            }[];
                            undo: {
                                companies: number;
                                kept: number;
                                people: number;
                                total: number;
                                voided: number;
                                /** @enum {string} */
                                worked: "keep" | "void";
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/imports/{id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an import; what it has taken stays
         * @description Least access: manager. Refuses: not-now.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: string[];
                            complaint: string | null;
                            createdAt: string;
                            dialect: {
                                columns: number;
                                comment: string;
                                encoding: string;
                                escape: string;
                                headingRow: number;
                                headingRows: number;
                                quote: string;
                                separator: string;
                                shortRows: string;
                            };
                            fields: string[];
                            fileName: string;
                            finishedAt: string | null;
                            guess: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            guesses: {
                                as: ("day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper") | null;
                                asks: boolean;
                                column: string;
                                field: string | null;
                                look: ("email" | "linkedin" | "website" | "date" | "phone" | "country" | "company" | "person" | "amount" | "yes-no" | "text") | null;
                                since: string | null;
                                /** @enum {string} */
                                sure: "sure" | "likely" | "unsure";
                                why: ("before" | "heading" | "heading-like" | "content" | "heading-and-content") | null;
                            }[];
                            id: string;
                            /** @enum {string} */
                            kind: "leads" | "deals";
                            mapping: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            notes: {
                                code: string;
                                field: string | null;
                                /** @enum {string} */
                                kind: "refused" | "warning";
                                message: string;
                                rowNumber: number;
                                value: string | null;
                            }[];
                            rowsRead: number;
                            rowsRefused: number;
                            rowsTaken: number;
                            rowsTotal: number | null;
                            rowsUnchanged: number;
                            rowsWarned: number;
                            sample: string[][];
                            sheet: number;
                            sheets: {
                                name: string;
                                rows: number;
                            }[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "paused" | "done" | "cancelled" | "failed" | "undoing" | "undone";
                            tally: {
                                channels: {
                                    [key: string]: number;
                                };
                                knownCompanies: number;
                                knownPeople: number;
                                newCompanies: number;
                                newPeople: number;
                                refused: {
                                    [key: string]: number;
                                };
                            } | null;
                            top: {
                                cells: string[];
                                number: number;
                            }[];
                            undo: {
                                companies: number;
                                kept: number;
                                people: number;
                                total: number;
                                voided: number;
                                /** @enum {string} */
                                worked: "keep" | "void";
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at every row without writing any
         * @description Least access: manager. Refuses: wrong-map, not-now.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: string[];
                            complaint: string | null;
                            createdAt: string;
                            dialect: {
                                columns: number;
                                comment: string;
                                encoding: string;
                                escape: string;
                                headingRow: number;
                                headingRows: number;
                                quote: string;
                                separator: string;
                                shortRows: string;
                            };
                            fields: string[];
                            fileName: string;
                            finishedAt: string | null;
                            guess: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            guesses: {
                                as: ("day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper") | null;
                                asks: boolean;
                                column: string;
                                field: string | null;
                                look: ("email" | "linkedin" | "website" | "date" | "phone" | "country" | "company" | "person" | "amount" | "yes-no" | "text") | null;
                                since: string | null;
                                /** @enum {string} */
                                sure: "sure" | "likely" | "unsure";
                                why: ("before" | "heading" | "heading-like" | "content" | "heading-and-content") | null;
                            }[];
                            id: string;
                            /** @enum {string} */
                            kind: "leads" | "deals";
                            mapping: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            notes: {
                                code: string;
                                field: string | null;
                                /** @enum {string} */
                                kind: "refused" | "warning";
                                message: string;
                                rowNumber: number;
                                value: string | null;
                            }[];
                            rowsRead: number;
                            rowsRefused: number;
                            rowsTaken: number;
                            rowsTotal: number | null;
                            rowsUnchanged: number;
                            rowsWarned: number;
                            sample: string[][];
                            sheet: number;
                            sheets: {
                                name: string;
                                rows: number;
                            }[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "paused" | "done" | "cancelled" | "failed" | "undoing" | "undone";
                            tally: {
                                channels: {
                                    [key: string]: number;
                                };
                                knownCompanies: number;
                                knownPeople: number;
                                newCompanies: number;
                                newPeople: number;
                                refused: {
                                    [key: string]: number;
                                };
                            } | null;
                            top: {
                                cells: string[];
                                number: number;
                            }[];
                            undo: {
                                companies: number;
                                kept: number;
                                people: number;
                                total: number;
                                voided: number;
                                /** @enum {string} */
                                worked: "keep" | "void";
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Halt an import that runs; it can go on from there
         * @description Least access: manager. Refuses: not-now.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: string[];
                            complaint: string | null;
                            createdAt: string;
                            dialect: {
                                columns: number;
                                comment: string;
                                encoding: string;
                                escape: string;
                                headingRow: number;
                                headingRows: number;
                                quote: string;
                                separator: string;
                                shortRows: string;
                            };
                            fields: string[];
                            fileName: string;
                            finishedAt: string | null;
                            guess: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            guesses: {
                                as: ("day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper") | null;
                                asks: boolean;
                                column: string;
                                field: string | null;
                                look: ("email" | "linkedin" | "website" | "date" | "phone" | "country" | "company" | "person" | "amount" | "yes-no" | "text") | null;
                                since: string | null;
                                /** @enum {string} */
                                sure: "sure" | "likely" | "unsure";
                                why: ("before" | "heading" | "heading-like" | "content" | "heading-and-content") | null;
                            }[];
                            id: string;
                            /** @enum {string} */
                            kind: "leads" | "deals";
                            mapping: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            notes: {
                                code: string;
                                field: string | null;
                                /** @enum {string} */
                                kind: "refused" | "warning";
                                message: string;
                                rowNumber: number;
                                value: string | null;
                            }[];
                            rowsRead: number;
                            rowsRefused: number;
                            rowsTaken: number;
                            rowsTotal: number | null;
                            rowsUnchanged: number;
                            rowsWarned: number;
                            sample: string[][];
                            sheet: number;
                            sheets: {
                                name: string;
                                rows: number;
                            }[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "paused" | "done" | "cancelled" | "failed" | "undoing" | "undone";
                            tally: {
                                channels: {
                                    [key: string]: number;
                                };
                                knownCompanies: number;
                                knownPeople: number;
                                newCompanies: number;
                                newPeople: number;
                                refused: {
                                    [key: string]: number;
                                };
                            } | null;
                            top: {
                                cells: string[];
                                number: number;
                            }[];
                            undo: {
                                companies: number;
                                kept: number;
                                people: number;
                                total: number;
                                voided: number;
                                /** @enum {string} */
                                worked: "keep" | "void";
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the first rows would become by a map; nothing is written
         * @description Least access: manager. Refuses: wrong-map.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        mapping: {
                            [key: string]: string | {
                                /** @enum {string} */
                                as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                column: string;
                            } | {
                                value: string | number;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                becomes: {
                                    [key: string]: string;
                                };
                                /** @enum {string} */
                                fate: "taken" | "unchanged" | "refused";
                                number: number;
                                problems: {
                                    code: string;
                                    field: string | null;
                                    message: string;
                                    value: string | null;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/refused.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows not taken, in the columns of the file and one with the reason: mend them and bring them again
         * @description Least access: member.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every row not taken and why, and what is odd
         * @description Least access: member.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a paused import go on
         * @description Least access: manager. Refuses: not-now.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: string[];
                            complaint: string | null;
                            createdAt: string;
                            dialect: {
                                columns: number;
                                comment: string;
                                encoding: string;
                                escape: string;
                                headingRow: number;
                                headingRows: number;
                                quote: string;
                                separator: string;
                                shortRows: string;
                            };
                            fields: string[];
                            fileName: string;
                            finishedAt: string | null;
                            guess: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            guesses: {
                                as: ("day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper") | null;
                                asks: boolean;
                                column: string;
                                field: string | null;
                                look: ("email" | "linkedin" | "website" | "date" | "phone" | "country" | "company" | "person" | "amount" | "yes-no" | "text") | null;
                                since: string | null;
                                /** @enum {string} */
                                sure: "sure" | "likely" | "unsure";
                                why: ("before" | "heading" | "heading-like" | "content" | "heading-and-content") | null;
                            }[];
                            id: string;
                            /** @enum {string} */
                            kind: "leads" | "deals";
                            mapping: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            notes: {
                                code: string;
                                field: string | null;
                                /** @enum {string} */
                                kind: "refused" | "warning";
                                message: string;
                                rowNumber: number;
                                value: string | null;
                            }[];
                            rowsRead: number;
                            rowsRefused: number;
                            rowsTaken: number;
                            rowsTotal: number | null;
                            rowsUnchanged: number;
                            rowsWarned: number;
                            sample: string[][];
                            sheet: number;
                            sheets: {
                                name: string;
                                rows: number;
                            }[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "paused" | "done" | "cancelled" | "failed" | "undoing" | "undone";
                            tally: {
                                channels: {
                                    [key: string]: number;
                                };
                                knownCompanies: number;
                                knownPeople: number;
                                newCompanies: number;
                                newPeople: number;
                                refused: {
                                    [key: string]: number;
                                };
                            } | null;
                            top: {
                                cells: string[];
                                number: number;
                            }[];
                            undo: {
                                companies: number;
                                kept: number;
                                people: number;
                                total: number;
                                voided: number;
                                /** @enum {string} */
                                worked: "keep" | "void";
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take every row, in the background
         * @description Least access: manager. Refuses: wrong-map, not-now.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: string[];
                            complaint: string | null;
                            createdAt: string;
                            dialect: {
                                columns: number;
                                comment: string;
                                encoding: string;
                                escape: string;
                                headingRow: number;
                                headingRows: number;
                                quote: string;
                                separator: string;
                                shortRows: string;
                            };
                            fields: string[];
                            fileName: string;
                            finishedAt: string | null;
                            guess: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            guesses: {
                                as: ("day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper") | null;
                                asks: boolean;
                                column: string;
                                field: string | null;
                                look: ("email" | "linkedin" | "website" | "date" | "phone" | "country" | "company" | "person" | "amount" | "yes-no" | "text") | null;
                                since: string | null;
                                /** @enum {string} */
                                sure: "sure" | "likely" | "unsure";
                                why: ("before" | "heading" | "heading-like" | "content" | "heading-and-content") | null;
                            }[];
                            id: string;
                            /** @enum {string} */
                            kind: "leads" | "deals";
                            mapping: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            notes: {
                                code: string;
                                field: string | null;
                                /** @enum {string} */
                                kind: "refused" | "warning";
                                message: string;
                                rowNumber: number;
                                value: string | null;
                            }[];
                            rowsRead: number;
                            rowsRefused: number;
                            rowsTaken: number;
                            rowsTotal: number | null;
                            rowsUnchanged: number;
                            rowsWarned: number;
                            sample: string[][];
                            sheet: number;
                            sheets: {
                                name: string;
                                rows: number;
                            }[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "paused" | "done" | "cancelled" | "failed" | "undoing" | "undone";
                            tally: {
                                channels: {
                                    [key: string]: number;
                                };
                                knownCompanies: number;
                                knownPeople: number;
                                newCompanies: number;
                                newPeople: number;
                                refused: {
                                    [key: string]: number;
                                };
                            } | null;
                            top: {
                                cells: string[];
                                number: number;
                            }[];
                            undo: {
                                companies: number;
                                kept: number;
                                people: number;
                                total: number;
                                voided: number;
                                /** @enum {string} */
                                worked: "keep" | "void";
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What undoing an import would do: how many leads, and on which people have worked since
         * @description Least access: manager.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            companies: number;
                            deals: number;
                            leads: number;
                            people: number;
                            worked: number;
                            workedLeads: {
                                at: string;
                                by: string | null;
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Undo an import: its leads are voided, who it made goes to the bin, its file can be brought again
         * @description Least access: manager. Refuses: not-now.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default keep
                         * @enum {string}
                         */
                        worked?: "keep" | "void";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            columns: string[];
                            complaint: string | null;
                            createdAt: string;
                            dialect: {
                                columns: number;
                                comment: string;
                                encoding: string;
                                escape: string;
                                headingRow: number;
                                headingRows: number;
                                quote: string;
                                separator: string;
                                shortRows: string;
                            };
                            fields: string[];
                            fileName: string;
                            finishedAt: string | null;
                            guess: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            guesses: {
                                as: ("day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper") | null;
                                asks: boolean;
                                column: string;
                                field: string | null;
                                look: ("email" | "linkedin" | "website" | "date" | "phone" | "country" | "company" | "person" | "amount" | "yes-no" | "text") | null;
                                since: string | null;
                                /** @enum {string} */
                                sure: "sure" | "likely" | "unsure";
                                why: ("before" | "heading" | "heading-like" | "content" | "heading-and-content") | null;
                            }[];
                            id: string;
                            /** @enum {string} */
                            kind: "leads" | "deals";
                            mapping: {
                                [key: string]: string | {
                                    /** @enum {string} */
                                    as?: "day-first" | "month-first" | "year-first" | "excel-day" | "decimal-comma" | "decimal-point" | "family-first" | "proper-case" | "family-first-proper";
                                    column: string;
                                } | {
                                    value: string;
                                };
                            };
                            notes: {
                                code: string;
                                field: string | null;
                                /** @enum {string} */
                                kind: "refused" | "warning";
                                message: string;
                                rowNumber: number;
                                value: string | null;
                            }[];
                            rowsRead: number;
                            rowsRefused: number;
                            rowsTaken: number;
                            rowsTotal: number | null;
                            rowsUnchanged: number;
                            rowsWarned: number;
                            sample: string[][];
                            sheet: number;
                            sheets: {
                                name: string;
                                rows: number;
                            }[];
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "running" | "paused" | "done" | "cancelled" | "failed" | "undoing" | "undone";
                            tally: {
                                channels: {
                                    [key: string]: number;
                                };
                                knownCompanies: number;
                                knownPeople: number;
                                newCompanies: number;
                                newPeople: number;
                                refused: {
                                    [key: string]: number;
                                };
                            } | null;
                            top: {
                                cells: string[];
                                number: number;
                            }[];
                            undo: {
                                companies: number;
                                kept: number;
                                people: number;
                                total: number;
                                voided: number;
                                /** @enum {string} */
                                worked: "keep" | "void";
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sort up to 1,000 leads at once; dry tells what would happen to each
         * @description Least access: member. Refuses: unknown-reference.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        action: {
                            anyway?: string;
                            /** @enum {string} */
                            do: "release";
                        } | {
                            /** @enum {string} */
                            do: "refuse";
                            /** @enum {string} */
                            reason: "bad_data" | "duplicate" | "student_jobseeker_vendor" | "support_request" | "no_fit" | "spam";
                        } | {
                            addTags?: string[];
                            campaignId?: string;
                            channelId?: string;
                            country?: string;
                            /** @enum {string} */
                            do: "set";
                            productLineId?: string;
                        } | {
                            /** @enum {string} */
                            do: "accept-suggestions";
                        } | {
                            /** @enum {string} */
                            do: "merge-doubles";
                        } | {
                            /** @enum {string} */
                            do: "keep-apart";
                        };
                        /** @default false */
                        dry?: boolean;
                        leadIds: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answers: {
                                code: string;
                                leadId: string;
                                name: string;
                                says: string | null;
                            }[];
                            counts: {
                                code: string;
                                count: number;
                            }[];
                            done: number;
                            id: string | null;
                            /** @enum {string} */
                            state: "preview" | "running" | "done" | "failed";
                            total: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a batch is, and what became of each lead
         * @description Least access: member.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answers: {
                                code: string;
                                leadId: string;
                                name: string;
                                says: string | null;
                            }[];
                            counts: {
                                code: string;
                                count: number;
                            }[];
                            done: number;
                            id: string | null;
                            /** @enum {string} */
                            state: "preview" | "running" | "done" | "failed";
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many leads wait to be sorted, by reason, channel and age, and what waiting costs
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ages: {
                                /** @enum {string} */
                                age: "today" | "days" | "week" | "older";
                                count: number;
                            }[];
                            behind: boolean;
                            channels: {
                                count: number;
                                dayCost: number;
                                id: string | null;
                                isUnconfirmed: boolean;
                                name: string | null;
                                worth: {
                                    leads: number;
                                    share: number;
                                    won: number;
                                };
                            }[];
                            clean: number;
                            dayCost: number;
                            total: number;
                            usualOrder: {
                                amount: number;
                                currency: string;
                            } | null;
                            whys: {
                                count: number;
                                /** @enum {string} */
                                why: "doubtful-double" | "incomplete" | "odd-value" | "unknown-channel";
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake-desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Leads to sort with why they are here, the costliest to leave waiting first
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    age?: "today" | "days" | "week" | "older";
                    channel?: "none" | string;
                    limit?: number;
                    why?: "doubtful-double" | "incomplete" | "odd-value" | "unknown-channel" | "clean";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                accountId: string | null;
                                campaignName: string | null;
                                channel: {
                                    id: string;
                                    name: string;
                                } | null;
                                contactId: string | null;
                                findings: {
                                    code: string;
                                    suggestion: {
                                        /** @enum {string} */
                                        field: "personName" | "title" | "emails" | "phones" | "companyName" | "domain" | "companyPhone" | "country" | "city" | "channelId" | "campaignId" | "productLineId" | "interest";
                                        /** @enum {string} */
                                        from: "email" | "phone" | "domain" | "website" | "campaign" | "file" | "spelling";
                                        value: string;
                                    } | null;
                                    value: string | null;
                                    weight: number;
                                    why: ("doubtful-double" | "incomplete" | "odd-value" | "unknown-channel") | null;
                                }[];
                                hidden?: string[];
                                isMine: boolean;
                                leadId: string;
                                name: string;
                                ownerName: string | null;
                                pairs: {
                                    closedAt: string | null;
                                    decidedAt: string | null;
                                    decidedBy: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    fields: {
                                        field: string;
                                        level: string;
                                        weight: number;
                                    }[];
                                    foundAt: string;
                                    /** @enum {string} */
                                    foundBy: "entry" | "import" | "book";
                                    id: string;
                                    left: {
                                        account: {
                                            id: string;
                                            name: string;
                                        } | null;
                                        city: string | null;
                                        country: string | null;
                                        createdAt: string;
                                        domain: string | null;
                                        emails: string[];
                                        id: string;
                                        leads: number;
                                        name: string;
                                        openLeads: number;
                                        phones: string[];
                                        postcode: string | null;
                                        title: string | null;
                                        version: number;
                                        website: string | null;
                                    };
                                    /** @enum {string} */
                                    noun: "contact" | "account";
                                    probability: number;
                                    right: {
                                        account: {
                                            id: string;
                                            name: string;
                                        } | null;
                                        city: string | null;
                                        country: string | null;
                                        createdAt: string;
                                        domain: string | null;
                                        emails: string[];
                                        id: string;
                                        leads: number;
                                        name: string;
                                        openLeads: number;
                                        phones: string[];
                                        postcode: string | null;
                                        title: string | null;
                                        version: number;
                                        website: string | null;
                                    };
                                    sure: boolean;
                                    verdict: ("same" | "different") | null;
                                    version: number;
                                }[];
                                receivedAt: string;
                                required: ("reach" | "person" | "email" | "phone" | "company" | "country" | "channel" | "campaign" | "productLine" | "need" | "market_fit" | "authority" | "financial_power" | "buying_decision" | "approach" | "buyingCentre" | "summary" | "objections" | "promised" | "nextStep" | "nextStepOn")[];
                                /** @enum {string} */
                                state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                                tags: string[];
                                twins: {
                                    channel: string | null;
                                    interest: string | null;
                                    isKept: boolean;
                                    leadId: string;
                                    /** @enum {string} */
                                    level: "gather" | "qualify" | "convert" | "serve";
                                    name: string;
                                    receivedAt: string;
                                    /** @enum {string} */
                                    state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                                }[];
                                values: {
                                    campaignId: string | null;
                                    channelId: string | null;
                                    city: string | null;
                                    companyName: string | null;
                                    companyPhone: string | null;
                                    country: string | null;
                                    domain: string | null;
                                    emails: string[];
                                    interest: string | null;
                                    personName: string | null;
                                    phones: string[];
                                    productLineId: string | null;
                                    title: string | null;
                                };
                                version: number;
                                waiting: {
                                    cost: number;
                                    dayCost: number;
                                    days: number;
                                };
                                whys: ("doubtful-double" | "incomplete" | "odd-value" | "unknown-channel")[];
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake-desk/{leadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One lead as a card: why it is here, what is suggested, who may be the same
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    leadId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountId: string | null;
                            campaignName: string | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            contactId: string | null;
                            findings: {
                                code: string;
                                suggestion: {
                                    /** @enum {string} */
                                    field: "personName" | "title" | "emails" | "phones" | "companyName" | "domain" | "companyPhone" | "country" | "city" | "channelId" | "campaignId" | "productLineId" | "interest";
                                    /** @enum {string} */
                                    from: "email" | "phone" | "domain" | "website" | "campaign" | "file" | "spelling";
                                    value: string;
                                } | null;
                                value: string | null;
                                weight: number;
                                why: ("doubtful-double" | "incomplete" | "odd-value" | "unknown-channel") | null;
                            }[];
                            hidden?: string[];
                            isMine: boolean;
                            leadId: string;
                            name: string;
                            ownerName: string | null;
                            pairs: {
                                closedAt: string | null;
                                decidedAt: string | null;
                                decidedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                fields: {
                                    field: string;
                                    level: string;
                                    weight: number;
                                }[];
                                foundAt: string;
                                /** @enum {string} */
                                foundBy: "entry" | "import" | "book";
                                id: string;
                                left: {
                                    account: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    city: string | null;
                                    country: string | null;
                                    createdAt: string;
                                    domain: string | null;
                                    emails: string[];
                                    id: string;
                                    leads: number;
                                    name: string;
                                    openLeads: number;
                                    phones: string[];
                                    postcode: string | null;
                                    title: string | null;
                                    version: number;
                                    website: string | null;
                                };
                                /** @enum {string} */
                                noun: "contact" | "account";
                                probability: number;
                                right: {
                                    account: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    city: string | null;
                                    country: string | null;
                                    createdAt: string;
                                    domain: string | null;
                                    emails: string[];
                                    id: string;
                                    leads: number;
                                    name: string;
                                    openLeads: number;
                                    phones: string[];
                                    postcode: string | null;
                                    title: string | null;
                                    version: number;
                                    website: string | null;
                                };
                                sure: boolean;
                                verdict: ("same" | "different") | null;
                                version: number;
                            }[];
                            receivedAt: string;
                            required: ("reach" | "person" | "email" | "phone" | "company" | "country" | "channel" | "campaign" | "productLine" | "need" | "market_fit" | "authority" | "financial_power" | "buying_decision" | "approach" | "buyingCentre" | "summary" | "objections" | "promised" | "nextStep" | "nextStepOn")[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            tags: string[];
                            twins: {
                                channel: string | null;
                                interest: string | null;
                                isKept: boolean;
                                leadId: string;
                                /** @enum {string} */
                                level: "gather" | "qualify" | "convert" | "serve";
                                name: string;
                                receivedAt: string;
                                /** @enum {string} */
                                state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            }[];
                            values: {
                                campaignId: string | null;
                                channelId: string | null;
                                city: string | null;
                                companyName: string | null;
                                companyPhone: string | null;
                                country: string | null;
                                domain: string | null;
                                emails: string[];
                                interest: string | null;
                                personName: string | null;
                                phones: string[];
                                productLineId: string | null;
                                title: string | null;
                            };
                            version: number;
                            waiting: {
                                cost: number;
                                dayCost: number;
                                days: number;
                            };
                            whys: ("doubtful-double" | "incomplete" | "odd-value" | "unknown-channel")[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{slug}/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who invites to what, for the holder of a link
         * @description Least access: public. Refuses: invitation-accepted, invitation-withdrawn, invitation-expired.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            email: string | null;
                            expiresAt: string;
                            invitedBy: string | null;
                            name: string;
                            /** @enum {string} */
                            position: "manager" | "sales_lead" | "rep";
                            workspace: {
                                name: string;
                                slug: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{slug}/{token}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join with name and a new password, or as the person signed in
         * @description Least access: public. Refuses: invitation-accepted, invitation-withdrawn, invitation-expired, already-member, account-exists, password-too-short, password-too-long.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    slug: string;
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        password?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            memberId: string;
                            slug: string;
                            workspaceId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-attributions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where leads came from (campaign, click, page), newest first; of one lead or form, or of all
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    form?: string;
                    lead?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                at: string;
                                clickId: string | null;
                                clickKind: string | null;
                                formId: string | null;
                                id: string;
                                landingPage: string | null;
                                leadId: string;
                                referrer: string | null;
                                /** @enum {string} */
                                touch: "first" | "last";
                                utmCampaign: string | null;
                                utmContent: string | null;
                                utmMedium: string | null;
                                utmSource: string | null;
                                utmTerm: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive up to 1,000 leads, each in the shape of POST /leads, with an answer for each
         * @description Least access: member. Refuses: one-refused.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        all?: boolean;
                        leads: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string | null;
                                field: string | null;
                                id: string | null;
                                index: number;
                                message: string | null;
                                /** @enum {string} */
                                outcome: "received" | "known" | "refused";
                            }[];
                            known: number;
                            received: number;
                            refused: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lead-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many leads the filters leave; `about` when estimated
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    after?: string;
                    campaign?: string;
                    channel?: "none" | string;
                    closedAs?: string;
                    contact?: string;
                    import?: string;
                    level?: string;
                    limit?: number;
                    nextStepBy?: string;
                    owner?: "me" | "none" | string;
                    productLine?: string;
                    queue?: string;
                    receivedFrom?: string;
                    receivedTo?: string;
                    search?: string;
                    segment?: string;
                    sort?: "newest" | "oldest" | "waiting" | "nextStep";
                    state?: string;
                    territory?: "none" | string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            about: boolean;
                            count: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Leads by filters, in pages
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    after?: string;
                    campaign?: string;
                    channel?: "none" | string;
                    closedAs?: string;
                    contact?: string;
                    import?: string;
                    level?: string;
                    limit?: number;
                    nextStepBy?: string;
                    owner?: "me" | "none" | string;
                    productLine?: string;
                    queue?: string;
                    receivedFrom?: string;
                    receivedTo?: string;
                    search?: string;
                    segment?: string;
                    sort?: "newest" | "oldest" | "waiting" | "nextStep";
                    state?: string;
                    territory?: "none" | string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                account: {
                                    id: string;
                                    name: string;
                                } | null;
                                channel: {
                                    id: string;
                                    name: string;
                                } | null;
                                closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                                closedReason: string | null;
                                contact: {
                                    id: string;
                                    name: string;
                                } | null;
                                expectedValue: {
                                    amount: number;
                                    currency: string;
                                } | null;
                                hidden?: string[];
                                id: string;
                                interest: string | null;
                                /** @enum {string} */
                                level: "gather" | "qualify" | "convert" | "serve";
                                levelSince: string;
                                nextStep: string | null;
                                nextStepOn: string | null;
                                nurtureUntil: string | null;
                                owner: {
                                    id: string;
                                    name: string;
                                } | null;
                                productLine: {
                                    id: string;
                                    name: string;
                                } | null;
                                queue: {
                                    id: string;
                                    name: string;
                                } | null;
                                receivedAt: string;
                                relay: {
                                    from: string;
                                    /** @enum {string} */
                                    function: "gather" | "qualify" | "convert" | "serve";
                                    holder: string;
                                    how: string;
                                    lates: {
                                        from: string;
                                        until: string | null;
                                    }[];
                                    memberId: string | null;
                                    queueId: string | null;
                                    reason: string | null;
                                    until: string | null;
                                    waits: {
                                        from: string;
                                        until: string | null;
                                    }[];
                                }[];
                                /** @enum {string} */
                                state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                                stateSince: string;
                                tags: string[];
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Receive a lead: people and company are found or made
         * @description Least access: member. Refuses: nobody-meant, suppressed, unknown-reference, earlier-incomplete.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        account?: {
                            city?: string;
                            country?: string;
                            domain?: string;
                            extras?: {
                                [key: string]: string | number | boolean | null;
                            };
                            id?: string;
                            industry?: string;
                            name?: string;
                            phone?: string;
                            postcode?: string;
                            region?: string;
                            /** @enum {string} */
                            size?: "1-9" | "10-49" | "50-249" | "250-999" | "1000+";
                            website?: string;
                        };
                        campaignId?: string;
                        channelId?: string;
                        contact?: {
                            emails?: string[];
                            extras?: {
                                [key: string]: string | number | boolean | null;
                            };
                            id?: string;
                            name?: string;
                            phones?: string[];
                            timeZone?: string;
                            title?: string;
                        };
                        /**
                         * @default direct
                         * @enum {string}
                         */
                        directness?: "direct" | "indirect";
                        /** @enum {string} */
                        earlierKind?: "repeat" | "upsell" | "renewal" | "referral" | "re_attempt";
                        earlierLeadId?: string;
                        expectedValue?: {
                            amount: number;
                            currency?: string;
                        };
                        externalId?: string;
                        extras?: {
                            [key: string]: string | number | boolean | null;
                        };
                        id?: string;
                        interest?: string;
                        nextStep?: string;
                        nextStepOn?: string;
                        productLineId?: string;
                        /** Format: date-time */
                        receivedAt?: string;
                        skills?: string[];
                        tags?: string[];
                        territoryId?: string;
                        /** @enum {string} */
                        to?: "me" | "intake";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads-apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Not the same: two open leads of one person are two pursuits
         * @description Least access: member. Refuses: same-lead.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leadId: string;
                        otherId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountId: string | null;
                            campaignName: string | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            contactId: string | null;
                            findings: {
                                code: string;
                                suggestion: {
                                    /** @enum {string} */
                                    field: "personName" | "title" | "emails" | "phones" | "companyName" | "domain" | "companyPhone" | "country" | "city" | "channelId" | "campaignId" | "productLineId" | "interest";
                                    /** @enum {string} */
                                    from: "email" | "phone" | "domain" | "website" | "campaign" | "file" | "spelling";
                                    value: string;
                                } | null;
                                value: string | null;
                                weight: number;
                                why: ("doubtful-double" | "incomplete" | "odd-value" | "unknown-channel") | null;
                            }[];
                            hidden?: string[];
                            isMine: boolean;
                            leadId: string;
                            name: string;
                            ownerName: string | null;
                            pairs: {
                                closedAt: string | null;
                                decidedAt: string | null;
                                decidedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                fields: {
                                    field: string;
                                    level: string;
                                    weight: number;
                                }[];
                                foundAt: string;
                                /** @enum {string} */
                                foundBy: "entry" | "import" | "book";
                                id: string;
                                left: {
                                    account: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    city: string | null;
                                    country: string | null;
                                    createdAt: string;
                                    domain: string | null;
                                    emails: string[];
                                    id: string;
                                    leads: number;
                                    name: string;
                                    openLeads: number;
                                    phones: string[];
                                    postcode: string | null;
                                    title: string | null;
                                    version: number;
                                    website: string | null;
                                };
                                /** @enum {string} */
                                noun: "contact" | "account";
                                probability: number;
                                right: {
                                    account: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    city: string | null;
                                    country: string | null;
                                    createdAt: string;
                                    domain: string | null;
                                    emails: string[];
                                    id: string;
                                    leads: number;
                                    name: string;
                                    openLeads: number;
                                    phones: string[];
                                    postcode: string | null;
                                    title: string | null;
                                    version: number;
                                    website: string | null;
                                };
                                sure: boolean;
                                verdict: ("same" | "different") | null;
                                version: number;
                            }[];
                            receivedAt: string;
                            required: ("reach" | "person" | "email" | "phone" | "company" | "country" | "channel" | "campaign" | "productLine" | "need" | "market_fit" | "authority" | "financial_power" | "buying_decision" | "approach" | "buyingCentre" | "summary" | "objections" | "promised" | "nextStep" | "nextStepOn")[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            tags: string[];
                            twins: {
                                channel: string | null;
                                interest: string | null;
                                isKept: boolean;
                                leadId: string;
                                /** @enum {string} */
                                level: "gather" | "qualify" | "convert" | "serve";
                                name: string;
                                receivedAt: string;
                                /** @enum {string} */
                                state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            }[];
                            values: {
                                campaignId: string | null;
                                channelId: string | null;
                                city: string | null;
                                companyName: string | null;
                                companyPhone: string | null;
                                country: string | null;
                                domain: string | null;
                                emails: string[];
                                interest: string | null;
                                personName: string | null;
                                phones: string[];
                                productLineId: string | null;
                                title: string | null;
                            };
                            version: number;
                            waiting: {
                                cost: number;
                                dayCost: number;
                                days: number;
                            };
                            whys: ("doubtful-double" | "incomplete" | "odd-value" | "unknown-channel")[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads-apart/{leadId}/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let the desk ask again whether two leads are the same
         * @description Least access: member. Refuses: same-lead.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    leadId: string;
                    otherId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accountId: string | null;
                            campaignName: string | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            contactId: string | null;
                            findings: {
                                code: string;
                                suggestion: {
                                    /** @enum {string} */
                                    field: "personName" | "title" | "emails" | "phones" | "companyName" | "domain" | "companyPhone" | "country" | "city" | "channelId" | "campaignId" | "productLineId" | "interest";
                                    /** @enum {string} */
                                    from: "email" | "phone" | "domain" | "website" | "campaign" | "file" | "spelling";
                                    value: string;
                                } | null;
                                value: string | null;
                                weight: number;
                                why: ("doubtful-double" | "incomplete" | "odd-value" | "unknown-channel") | null;
                            }[];
                            hidden?: string[];
                            isMine: boolean;
                            leadId: string;
                            name: string;
                            ownerName: string | null;
                            pairs: {
                                closedAt: string | null;
                                decidedAt: string | null;
                                decidedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                fields: {
                                    field: string;
                                    level: string;
                                    weight: number;
                                }[];
                                foundAt: string;
                                /** @enum {string} */
                                foundBy: "entry" | "import" | "book";
                                id: string;
                                left: {
                                    account: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    city: string | null;
                                    country: string | null;
                                    createdAt: string;
                                    domain: string | null;
                                    emails: string[];
                                    id: string;
                                    leads: number;
                                    name: string;
                                    openLeads: number;
                                    phones: string[];
                                    postcode: string | null;
                                    title: string | null;
                                    version: number;
                                    website: string | null;
                                };
                                /** @enum {string} */
                                noun: "contact" | "account";
                                probability: number;
                                right: {
                                    account: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    city: string | null;
                                    country: string | null;
                                    createdAt: string;
                                    domain: string | null;
                                    emails: string[];
                                    id: string;
                                    leads: number;
                                    name: string;
                                    openLeads: number;
                                    phones: string[];
                                    postcode: string | null;
                                    title: string | null;
                                    version: number;
                                    website: string | null;
                                };
                                sure: boolean;
                                verdict: ("same" | "different") | null;
                                version: number;
                            }[];
                            receivedAt: string;
                            required: ("reach" | "person" | "email" | "phone" | "company" | "country" | "channel" | "campaign" | "productLine" | "need" | "market_fit" | "authority" | "financial_power" | "buying_decision" | "approach" | "buyingCentre" | "summary" | "objections" | "promised" | "nextStep" | "nextStepOn")[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            tags: string[];
                            twins: {
                                channel: string | null;
                                interest: string | null;
                                isKept: boolean;
                                leadId: string;
                                /** @enum {string} */
                                level: "gather" | "qualify" | "convert" | "serve";
                                name: string;
                                receivedAt: string;
                                /** @enum {string} */
                                state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            }[];
                            values: {
                                campaignId: string | null;
                                channelId: string | null;
                                city: string | null;
                                companyName: string | null;
                                companyPhone: string | null;
                                country: string | null;
                                domain: string | null;
                                emails: string[];
                                interest: string | null;
                                personName: string | null;
                                phones: string[];
                                productLineId: string | null;
                                title: string | null;
                            };
                            version: number;
                            waiting: {
                                cost: number;
                                dayCost: number;
                                days: number;
                            };
                            whys: ("doubtful-double" | "incomplete" | "odd-value" | "unknown-channel")[];
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One lead, with its people, relay and legal moves
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Complete or correct a lead
         * @description Least access: member. Refuses: not-yours, nobody-meant, unknown-reference, hidden-field.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accountId?: string | null;
                        campaignId?: string | null;
                        channelId?: string | null;
                        contactId?: string | null;
                        /** @enum {string} */
                        directness?: "direct" | "indirect";
                        expectedValue?: {
                            amount: number;
                            currency?: string;
                        } | null;
                        extras?: {
                            [key: string]: string | number | boolean | null;
                        };
                        interest?: string | null;
                        nextStep?: string | null;
                        nextStepOn?: string | null;
                        productLineId?: string | null;
                        skills?: string[];
                        tags?: string[];
                        territoryId?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/leads/{id}/territory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a lead is in its territory, and who covers it
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            by: ("rules" | "hand") | null;
                            covered: {
                                field: {
                                    distance: number;
                                    memberId: string;
                                }[];
                                fieldAsked: boolean;
                                fieldFrom: {
                                    amount: number;
                                    currency: string;
                                } | null;
                                inside: {
                                    distance: number;
                                    memberId: string;
                                }[];
                                insidePartnerId: string | null;
                                territoryId: string;
                            } | null;
                            now: {
                                rule: {
                                    accountIds: string[];
                                    countries: string[];
                                    industries: string[];
                                    postcodes: string[];
                                    productLineIds: string[];
                                    regions: string[];
                                    ruleId: string;
                                    sizes: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+")[];
                                    valueBelow: number | null;
                                    valueCurrency: string | null;
                                    valueFrom: number | null;
                                } | null;
                                territory: {
                                    id: string;
                                    name: string;
                                } | null;
                            };
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            stamped: {
                                id: string;
                                name: string;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/leads/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a lead, newest first
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    before?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                at: string;
                                body: string | null;
                                detail: {
                                    [key: string]: unknown;
                                };
                                function: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "fact" | "activity" | "change";
                                member: {
                                    id: string;
                                    name: string;
                                } | null;
                                recordedAt: string;
                                subject: string | null;
                                what: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last looks through the book
         * @description Least access: member.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                createdAt: string;
                                done: number;
                                finishedAt: string | null;
                                found: number;
                                id: string;
                                /** @enum {string} */
                                state: "running" | "done" | "cancelled" | "failed";
                                /** @enum {string} */
                                step: "reading" | "comparing" | "writing";
                                sure: number;
                                total: number;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Look through the whole book for doubles, in the background
         * @description Least access: manager. Refuses: running-already.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdAt: string;
                            done: number;
                            finishedAt: string | null;
                            found: number;
                            id: string;
                            /** @enum {string} */
                            state: "running" | "done" | "cancelled" | "failed";
                            /** @enum {string} */
                            step: "reading" | "comparing" | "writing";
                            sure: number;
                            total: number;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A look through the book: how far it is
         * @description Least access: member.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdAt: string;
                            done: number;
                            finishedAt: string | null;
                            found: number;
                            id: string;
                            /** @enum {string} */
                            state: "running" | "done" | "cancelled" | "failed";
                            /** @enum {string} */
                            step: "reading" | "comparing" | "writing";
                            sure: number;
                            total: number;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-runs/{id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a look through the book; the pairs it has found stay
         * @description Least access: manager. Refuses: not-now.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdAt: string;
                            done: number;
                            finishedAt: string | null;
                            found: number;
                            id: string;
                            /** @enum {string} */
                            state: "running" | "done" | "cancelled" | "failed";
                            /** @enum {string} */
                            step: "reading" | "comparing" | "writing";
                            sure: number;
                            total: number;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who I am here: member, access, functions held today, workspace
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            access: "viewer" | "member" | "manager" | "admin" | "owner";
                            functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                            member: {
                                /** @enum {string} */
                                access: "viewer" | "member" | "manager" | "admin" | "owner";
                                email: string | null;
                                externalName: string | null;
                                functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                                id: string;
                                joinedAt: string;
                                leftAt: string | null;
                                name: string;
                                /** @enum {string} */
                                position: "manager" | "sales_lead" | "rep";
                                reportsTo: string | null;
                                /** @enum {string} */
                                status: "invited" | "active" | "former";
                                timeZone: string;
                                version: number;
                            };
                            workspace: {
                                currency: string;
                                name: string;
                                slug: string;
                                timeZone: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/member-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By which hours people work, and from which day on; the latest first
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    memberId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                calendarId: string;
                                fromDay: string;
                                id: string;
                                memberId: string;
                                version: number;
                                week: [
                                    string,
                                    string
                                ][][] | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * From a day on somebody works other hours: another office, part time
         * @description Least access: manager. Refuses: unknown-member, unknown-calendar, hours-overlap.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        calendarId?: string;
                        fromDay?: string;
                        memberId: string;
                        week?: [
                            string,
                            string
                        ][][] | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            calendarId: string;
                            fromDay: string;
                            id: string;
                            memberId: string;
                            version: number;
                            week: [
                                string,
                                string
                            ][][] | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/member-hours/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back what was said of somebody’s hours; what held before goes on
         * @description Least access: manager.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            calendarId: string;
                            fromDay: string;
                            id: string;
                            memberId: string;
                            version: number;
                            week: [
                                string,
                                string
                            ][][] | null;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People of the team by name
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    function?: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                    limit?: number;
                    status?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                access: "viewer" | "member" | "manager" | "admin" | "owner";
                                email: string | null;
                                externalName: string | null;
                                functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                                id: string;
                                joinedAt: string;
                                leftAt: string | null;
                                name: string;
                                /** @enum {string} */
                                position: "manager" | "sales_lead" | "rep";
                                reportsTo: string | null;
                                /** @enum {string} */
                                status: "invited" | "active" | "former";
                                timeZone: string;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Invite somebody; the answer carries the link once
         * @description Least access: admin. Refuses: email-taken, access-above-own, unknown-member.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default member
                         * @enum {string}
                         */
                        access?: "viewer" | "member" | "manager" | "admin" | "owner";
                        /** Format: email */
                        email: string;
                        name: string;
                        /**
                         * @default rep
                         * @enum {string}
                         */
                        position?: "manager" | "sales_lead" | "rep";
                        reportsTo?: string | null;
                        timeZone?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            invitation: {
                                expiresAt: string;
                                id: string;
                                link: string;
                                mailed: boolean;
                                memberId: string;
                            };
                            member: {
                                /** @enum {string} */
                                access: "viewer" | "member" | "manager" | "admin" | "owner";
                                email: string | null;
                                externalName: string | null;
                                functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                                id: string;
                                joinedAt: string;
                                leftAt: string | null;
                                name: string;
                                /** @enum {string} */
                                position: "manager" | "sales_lead" | "rep";
                                reportsTo: string | null;
                                /** @enum {string} */
                                status: "invited" | "active" | "former";
                                timeZone: string;
                                version: number;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One member
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            access: "viewer" | "member" | "manager" | "admin" | "owner";
                            email: string | null;
                            externalName: string | null;
                            functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                            id: string;
                            joinedAt: string;
                            leftAt: string | null;
                            name: string;
                            /** @enum {string} */
                            position: "manager" | "sales_lead" | "rep";
                            reportsTo: string | null;
                            /** @enum {string} */
                            status: "invited" | "active" | "former";
                            timeZone: string;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a member; everybody may change their own name and time zone
         * @description Least access: member. Refuses: access-above-own, last-owner, reports-to-loop, unknown-member, email-taken, name-taken.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        access?: "viewer" | "member" | "manager" | "admin" | "owner";
                        email?: string | null;
                        externalName?: string | null;
                        name?: string;
                        /** @enum {string} */
                        position?: "manager" | "sales_lead" | "rep";
                        reportsTo?: string | null;
                        timeZone?: string;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            access: "viewer" | "member" | "manager" | "admin" | "owner";
                            email: string | null;
                            externalName: string | null;
                            functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                            id: string;
                            joinedAt: string;
                            leftAt: string | null;
                            name: string;
                            /** @enum {string} */
                            position: "manager" | "sales_lead" | "rep";
                            reportsTo: string | null;
                            /** @enum {string} */
                            status: "invited" | "active" | "former";
                            timeZone: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/members/{id}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The member leaves; refused as long as open leads are held
         * @description Least access: admin. Refuses: holds-leads, last-owner, already-left.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            access: "viewer" | "member" | "manager" | "admin" | "owner";
                            email: string | null;
                            externalName: string | null;
                            functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                            id: string;
                            joinedAt: string;
                            leftAt: string | null;
                            name: string;
                            /** @enum {string} */
                            position: "manager" | "sales_lead" | "rep";
                            reportsTo: string | null;
                            /** @enum {string} */
                            status: "invited" | "active" | "former";
                            timeZone: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a new invitation, also to a former member
         * @description Least access: admin. Refuses: already-member, email-needed, email-taken.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: email */
                        email?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            invitation: {
                                expiresAt: string;
                                id: string;
                                link: string;
                                mailed: boolean;
                                memberId: string;
                            };
                            member: {
                                /** @enum {string} */
                                access: "viewer" | "member" | "manager" | "admin" | "owner";
                                email: string | null;
                                externalName: string | null;
                                functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                                id: string;
                                joinedAt: string;
                                leftAt: string | null;
                                name: string;
                                /** @enum {string} */
                                position: "manager" | "sales_lead" | "rep";
                                reportsTo: string | null;
                                /** @enum {string} */
                                status: "invited" | "active" | "former";
                                timeZone: string;
                                version: number;
                            };
                        };
                    };
                };
            };
        };
        /**
         * Withdraw the open invitation
         * @description Least access: admin. Refuses: not-invited.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            access: "viewer" | "member" | "manager" | "admin" | "owner";
                            email: string | null;
                            externalName: string | null;
                            functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                            id: string;
                            joinedAt: string;
                            leftAt: string | null;
                            name: string;
                            /** @enum {string} */
                            position: "manager" | "sales_lead" | "rep";
                            reportsTo: string | null;
                            /** @enum {string} */
                            status: "invited" | "active" | "former";
                            timeZone: string;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/reset-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link with which a member chooses a new password; the answer carries it once
         * @description Least access: admin. Refuses: not-active, no-account, belongs-elsewhere.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            expiresAt: string;
                            link: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{id}/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a member may see and work, and why; of others for managers only
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            access: "viewer" | "member" | "manager" | "admin" | "owner";
                            amounts: boolean;
                            figures: {
                                reasons: {
                                    access: ("viewer" | "member" | "manager" | "admin" | "owner") | null;
                                    asTheRest: boolean;
                                    /** @enum {string} */
                                    reach: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    role: {
                                        id: string;
                                        name: string;
                                    } | null;
                                }[];
                                whose: {
                                    all: boolean;
                                    none: boolean;
                                    people: {
                                        id: string;
                                        name: string;
                                    }[];
                                    queues: {
                                        id: string;
                                        name: string;
                                    }[];
                                    territories: {
                                        id: string;
                                        name: string;
                                    }[];
                                };
                            };
                            levels: {
                                /** @enum {string} */
                                level: "gather" | "qualify" | "convert" | "serve";
                                see: {
                                    reasons: {
                                        access: ("viewer" | "member" | "manager" | "admin" | "owner") | null;
                                        asTheRest: boolean;
                                        /** @enum {string} */
                                        reach: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        role: {
                                            id: string;
                                            name: string;
                                        } | null;
                                    }[];
                                    whose: {
                                        all: boolean;
                                        none: boolean;
                                        people: {
                                            id: string;
                                            name: string;
                                        }[];
                                        queues: {
                                            id: string;
                                            name: string;
                                        }[];
                                        territories: {
                                            id: string;
                                            name: string;
                                        }[];
                                    };
                                };
                                work: {
                                    reasons: {
                                        access: ("viewer" | "member" | "manager" | "admin" | "owner") | null;
                                        asTheRest: boolean;
                                        /** @enum {string} */
                                        reach: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        role: {
                                            id: string;
                                            name: string;
                                        } | null;
                                    }[];
                                    whose: {
                                        all: boolean;
                                        none: boolean;
                                        people: {
                                            id: string;
                                            name: string;
                                        }[];
                                        queues: {
                                            id: string;
                                            name: string;
                                        }[];
                                        territories: {
                                            id: string;
                                            name: string;
                                        }[];
                                    };
                                };
                            }[];
                            member: {
                                id: string;
                                name: string;
                            };
                            personal: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merge-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge up to 200 pairs, each by itself; `dryRun` only says what would be done
         * @description Least access: member.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        dryRun?: boolean;
                        /** @enum {string} */
                        noun: "contact" | "account";
                        pairs: {
                            ids: string[];
                            survivorId?: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string | null;
                                done: boolean;
                                ids: string[];
                                mergeId: string | null;
                                message: string | null;
                                moves: {
                                    [key: string]: number;
                                };
                                reasons: string[];
                                survivorId: string | null;
                            }[];
                            merged: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a lead into the one that is kept
         * @description Least access: member. Refuses: not-yours, no-such-move, same-lead, survivor-merged.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        mergedId: string;
                        survivorId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Undo a merge
         * @description Least access: member. Refuses: no-such-move, merged-since.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            conflicts: {
                                field: string;
                                id: string;
                                table: string;
                            }[];
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my-workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The workspaces I may enter, by name
         * @description Least access: public. Refuses: sign-in-first.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                demo: boolean;
                                name: string;
                                slug: string;
                            }[];
                            person: {
                                email: string;
                                name: string;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/named-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * To whom a company is named
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query: {
                    account: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                accountId: string;
                                id: string;
                                memberId: string;
                                memberName: string;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Name a company to a person
         * @description Least access: manager. Refuses: unknown-reference, unknown-member.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accountId: string;
                        memberId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/named-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Name a company to nobody any more
         * @description Least access: manager.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * State a need in the prospect's words
         * @description Least access: member. Refuses: not-yours, opportunity-closed, unknown-reference.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        confirmed?: boolean;
                        costOfProblem?: string;
                        id?: string;
                        /**
                         * @default should
                         * @enum {string}
                         */
                        importance?: "must" | "should" | "nice";
                        opportunityId: string;
                        /** @default [] */
                        productIds?: string[];
                        statedByContactId?: string;
                        statedOn?: string;
                        statement: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binnedAt: string | null;
                            confirmedAt: string | null;
                            costOfProblem: string | null;
                            hidden?: string[];
                            id: string;
                            /** @enum {string} */
                            importance: "must" | "should" | "nice";
                            opportunityId: string;
                            products: {
                                id: string;
                                name: string;
                            }[];
                            statedBy: {
                                id: string;
                                name: string;
                            } | null;
                            statedOn: string;
                            statement: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a need into the bin
         * @description Least access: member. Refuses: not-yours, opportunity-closed.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binnedAt: string | null;
                            confirmedAt: string | null;
                            costOfProblem: string | null;
                            hidden?: string[];
                            id: string;
                            /** @enum {string} */
                            importance: "must" | "should" | "nice";
                            opportunityId: string;
                            products: {
                                id: string;
                                name: string;
                            }[];
                            statedBy: {
                                id: string;
                                name: string;
                            } | null;
                            statedOn: string;
                            statement: string;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a need: confirmed by the prospect, answered by products; or take it out of the bin
         * @description Least access: member. Refuses: not-yours, opportunity-closed, unknown-reference.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        confirmed?: boolean;
                        costOfProblem?: string | null;
                        /** @enum {string} */
                        importance?: "must" | "should" | "nice";
                        productIds?: string[];
                        statedByContactId?: string | null;
                        statedOn?: string;
                        statement?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binnedAt: string | null;
                            confirmedAt: string | null;
                            costOfProblem: string | null;
                            hidden?: string[];
                            id: string;
                            /** @enum {string} */
                            importance: "must" | "should" | "nice";
                            opportunityId: string;
                            products: {
                                id: string;
                                name: string;
                            }[];
                            statedBy: {
                                id: string;
                                name: string;
                            } | null;
                            statedOn: string;
                            statement: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/notice-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of my notices are not read, counted up to a hundred
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            unread: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notice-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark my notices read: those about a lead, those up to one, or all
         * @description Least access: viewer. Refuses: unknown-reference.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leadId?: string;
                        upTo?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            read: number;
                            unread: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notice-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How I hear of what, and what this installation offers
         * @description Least access: viewer. Refuses: needs-a-member.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            digest: "hourly" | "daily";
                            digestAt: string;
                            kinds: {
                                answer: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                at_risk: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                breached: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                escalated: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                lead: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                mention: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                offer: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                pool: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                promise: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                request: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                            };
                            mail: {
                                address: string | null;
                                isSent: boolean;
                            };
                            push: {
                                key: string | null;
                            };
                            quiet: boolean;
                            quietFrom: string;
                            quietUntil: string;
                            version: number;
                            workingHours: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Choose how I hear of what
         * @description Least access: viewer. Refuses: needs-a-member.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        digest?: "hourly" | "daily";
                        digestAt?: string;
                        kinds?: {
                            [key: string]: {
                                /** @enum {string} */
                                mail?: "now" | "digest" | "never";
                                push?: boolean;
                            };
                        };
                        quiet?: boolean;
                        quietFrom?: string;
                        quietUntil?: string;
                        version?: number;
                        workingHours?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            digest: "hourly" | "daily";
                            digestAt: string;
                            kinds: {
                                answer: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                at_risk: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                breached: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                escalated: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                lead: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                mention: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                offer: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                pool: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                promise: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                                request: {
                                    /** @enum {string} */
                                    mail: "now" | "digest" | "never";
                                    push: boolean;
                                };
                            };
                            mail: {
                                address: string | null;
                                isSent: boolean;
                            };
                            push: {
                                key: string | null;
                            };
                            quiet: boolean;
                            quietFrom: string;
                            quietUntil: string;
                            version: number;
                            workingHours: boolean;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/notice-stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop the mails a link is about, without signing in
         * @description Least access: public.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            company: string;
                            /** @enum {string} */
                            kind: "offer" | "lead" | "pool" | "answer" | "at_risk" | "breached" | "escalated" | "request" | "mention" | "promise" | "all";
                            slug: string;
                            stopped: boolean;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notice-stops/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a link at the foot of a mail stops
         * @description Least access: public.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            company: string;
                            /** @enum {string} */
                            kind: "offer" | "lead" | "pool" | "answer" | "at_risk" | "breached" | "escalated" | "request" | "mention" | "promise" | "all";
                            slug: string;
                            stopped: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notice-tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send myself a notice, to see that a channel works
         * @description Least access: viewer. Refuses: needs-a-member, no-mail, no-browser.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "app" | "mail" | "push";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            channel: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My notices, newest first
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    read?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                about: string | null;
                                account: {
                                    id: string;
                                    name: string;
                                } | null;
                                activityId: string | null;
                                at: string;
                                by: {
                                    id: string;
                                    name: string;
                                } | null;
                                code: string;
                                detail: {
                                    [key: string]: string | number | null;
                                };
                                id: string;
                                /** @enum {string} */
                                kind: "offer" | "lead" | "pool" | "answer" | "at_risk" | "breached" | "escalated" | "request" | "mention" | "promise" | "test";
                                lead: {
                                    id: string;
                                    level: string;
                                } | null;
                                mayOpen: boolean;
                                queue: string | null;
                                readAt: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Mark one notice read, or not read after all
         * @description Least access: viewer.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        read: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            about: string | null;
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            activityId: string | null;
                            at: string;
                            by: {
                                id: string;
                                name: string;
                            } | null;
                            code: string;
                            detail: {
                                [key: string]: string | number | null;
                            };
                            id: string;
                            /** @enum {string} */
                            kind: "offer" | "lead" | "pool" | "answer" | "at_risk" | "breached" | "escalated" | "request" | "mention" | "promise" | "test";
                            lead: {
                                id: string;
                                level: string;
                            } | null;
                            mayOpen: boolean;
                            queue: string | null;
                            readAt: string | null;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/nurture-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan the touches of a template from a day on
         * @description Least access: member. Refuses: not-yours, opportunity-closed, unknown-member.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        from?: string;
                        memberId?: string;
                        opportunityId: string;
                        /** @enum {string} */
                        template: "long_project" | "after_quote" | "tender";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: {
                                /** @enum {string} */
                                channel: "call" | "mail" | "meeting" | "visit" | "event" | "other";
                                contact: {
                                    id: string;
                                    name: string;
                                } | null;
                                doneAt: string | null;
                                dueOn: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                hidden?: string[];
                                id: string;
                                member: {
                                    id: string;
                                    name: string;
                                };
                                opportunityId: string;
                                skippedAt: string | null;
                                skipReason: string | null;
                                /** @enum {string} */
                                state: "planned" | "overdue" | "done" | "skipped";
                                taskId: string;
                                template: string | null;
                                version: number;
                                why: string;
                            } | null;
                            opportunityId: string;
                            overdue: number;
                            touches: {
                                /** @enum {string} */
                                channel: "call" | "mail" | "meeting" | "visit" | "event" | "other";
                                contact: {
                                    id: string;
                                    name: string;
                                } | null;
                                doneAt: string | null;
                                dueOn: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                hidden?: string[];
                                id: string;
                                member: {
                                    id: string;
                                    name: string;
                                };
                                opportunityId: string;
                                skippedAt: string | null;
                                skipReason: string | null;
                                /** @enum {string} */
                                state: "planned" | "overdue" | "done" | "skipped";
                                taskId: string;
                                template: string | null;
                                version: number;
                                why: string;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nurture-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The dated touches of an opportunity: what comes next, what is late, what was done or left out
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: {
                                /** @enum {string} */
                                channel: "call" | "mail" | "meeting" | "visit" | "event" | "other";
                                contact: {
                                    id: string;
                                    name: string;
                                } | null;
                                doneAt: string | null;
                                dueOn: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                hidden?: string[];
                                id: string;
                                member: {
                                    id: string;
                                    name: string;
                                };
                                opportunityId: string;
                                skippedAt: string | null;
                                skipReason: string | null;
                                /** @enum {string} */
                                state: "planned" | "overdue" | "done" | "skipped";
                                taskId: string;
                                template: string | null;
                                version: number;
                                why: string;
                            } | null;
                            opportunityId: string;
                            overdue: number;
                            touches: {
                                /** @enum {string} */
                                channel: "call" | "mail" | "meeting" | "visit" | "event" | "other";
                                contact: {
                                    id: string;
                                    name: string;
                                } | null;
                                doneAt: string | null;
                                dueOn: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                hidden?: string[];
                                id: string;
                                member: {
                                    id: string;
                                    name: string;
                                };
                                opportunityId: string;
                                skippedAt: string | null;
                                skipReason: string | null;
                                /** @enum {string} */
                                state: "planned" | "overdue" | "done" | "skipped";
                                taskId: string;
                                template: string | null;
                                version: number;
                                why: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nurture-touches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan one touch: who, when, by which channel, and why
         * @description Least access: member. Refuses: not-yours, opportunity-closed, unknown-member, unknown-reference.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel: "call" | "mail" | "meeting" | "visit" | "event" | "other";
                        contactId?: string;
                        dueOn: string;
                        id?: string;
                        memberId?: string;
                        opportunityId: string;
                        why: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            channel: "call" | "mail" | "meeting" | "visit" | "event" | "other";
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            doneAt: string | null;
                            dueOn: string;
                            /** @enum {string} */
                            function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                            hidden?: string[];
                            id: string;
                            member: {
                                id: string;
                                name: string;
                            };
                            opportunityId: string;
                            skippedAt: string | null;
                            skipReason: string | null;
                            /** @enum {string} */
                            state: "planned" | "overdue" | "done" | "skipped";
                            taskId: string;
                            template: string | null;
                            version: number;
                            why: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/nurture-touches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Move a touch to another day or person, finish it, leave it out with a reason, or take it up again
         * @description Least access: member. Refuses: not-yours, opportunity-closed, unknown-member, unknown-reference, touch-ended, not-skipped, not-done.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel?: "call" | "mail" | "meeting" | "visit" | "event" | "other";
                        contactId?: string | null;
                        done?: boolean;
                        dueOn?: string;
                        log?: {
                            body?: string;
                            subject?: string;
                        };
                        memberId?: string;
                        /** @enum {boolean} */
                        resume?: true;
                        /** @enum {string} */
                        skip?: "not_needed" | "did_something_else" | "person_away" | "deal_changed" | "asked_for_rest" | "deal_ended";
                        version: number;
                        why?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            channel: "call" | "mail" | "meeting" | "visit" | "event" | "other";
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            doneAt: string | null;
                            dueOn: string;
                            /** @enum {string} */
                            function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                            hidden?: string[];
                            id: string;
                            member: {
                                id: string;
                                name: string;
                            };
                            opportunityId: string;
                            skippedAt: string | null;
                            skipReason: string | null;
                            /** @enum {string} */
                            state: "planned" | "overdue" | "done" | "skipped";
                            taskId: string;
                            template: string | null;
                            version: number;
                            why: string;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/nurtures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Not now: nurture until a day
         * @description Least access: member. Refuses: not-yours, no-such-move, unknown-reason, day-has-passed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leadId: string;
                        reason: string;
                        until: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Opportunities by filters, in pages
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    after?: string;
                    dealTeam?: "me" | string;
                    expectedFrom?: string;
                    expectedTo?: string;
                    lead?: string;
                    limit?: number;
                    owner?: "me" | "none" | string;
                    productLine?: "none" | string;
                    sort?: "newest" | "expected";
                    stage?: string;
                    state?: string;
                    withoutNextStep?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                account: {
                                    id: string;
                                    name: string;
                                } | null;
                                amount: number | null;
                                closedAt: string | null;
                                contact: {
                                    id: string;
                                    name: string;
                                } | null;
                                currency: string | null;
                                expectedOn: string | null;
                                hidden?: string[];
                                id: string;
                                leadId: string;
                                lostReason: string | null;
                                name: string;
                                nextStep: string | null;
                                nextStepMissing: boolean;
                                nextStepOn: string | null;
                                openedAt: string;
                                owner: {
                                    id: string;
                                    name: string;
                                } | null;
                                productLine: {
                                    id: string;
                                    name: string;
                                } | null;
                                queue: {
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                stage: "discover" | "match" | "propose" | "decide";
                                stageSince: string;
                                /** @enum {string} */
                                state: "open" | "won" | "lost";
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Open an opportunity of a lead at convert
         * @description Least access: member. Refuses: not-yours, not-at-convert, amount-missing, unknown-reference, hidden-field.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        amount?: number;
                        currency?: string;
                        expectedOn?: string;
                        extras?: {
                            [key: string]: string | number | boolean | null;
                        };
                        id?: string;
                        leadId: string;
                        name?: string;
                        nextStep?: string;
                        nextStepOn?: string;
                        productLineId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            amount: number | null;
                            closedAt: string | null;
                            closedBy: {
                                id: string;
                                name: string;
                            } | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            courses: {
                                agreedAt: string | null;
                                askedAt: string;
                                binnedAt: string | null;
                                decisive: boolean;
                                description: string;
                                doneAt: string | null;
                                dueOn: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "order" | "sign" | "trial" | "visit" | "meeting" | "other";
                                opportunityId: string;
                                version: number;
                            }[];
                            currency: string | null;
                            expectedOn: string | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            hidden?: string[];
                            id: string;
                            lead: {
                                approach: string | null;
                                closedAs: string | null;
                                id: string;
                                interest: string | null;
                                level: string;
                                state: string;
                                version: number;
                            };
                            leadId: string;
                            lostReason: string | null;
                            missing: {
                                [key: string]: string[];
                            };
                            name: string;
                            needs: {
                                binnedAt: string | null;
                                confirmedAt: string | null;
                                costOfProblem: string | null;
                                hidden?: string[];
                                id: string;
                                /** @enum {string} */
                                importance: "must" | "should" | "nice";
                                opportunityId: string;
                                products: {
                                    id: string;
                                    name: string;
                                }[];
                                statedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                statedOn: string;
                                statement: string;
                                version: number;
                            }[];
                            nextStep: string | null;
                            nextStepMissing: boolean;
                            nextStepOn: string | null;
                            openedAt: string;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            stage: "discover" | "match" | "propose" | "decide";
                            stageSince: string;
                            /** @enum {string} */
                            state: "open" | "won" | "lost";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One opportunity with its lead, needs, products and courses of action
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            amount: number | null;
                            closedAt: string | null;
                            closedBy: {
                                id: string;
                                name: string;
                            } | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            courses: {
                                agreedAt: string | null;
                                askedAt: string;
                                binnedAt: string | null;
                                decisive: boolean;
                                description: string;
                                doneAt: string | null;
                                dueOn: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "order" | "sign" | "trial" | "visit" | "meeting" | "other";
                                opportunityId: string;
                                version: number;
                            }[];
                            currency: string | null;
                            expectedOn: string | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            hidden?: string[];
                            id: string;
                            lead: {
                                approach: string | null;
                                closedAs: string | null;
                                id: string;
                                interest: string | null;
                                level: string;
                                state: string;
                                version: number;
                            };
                            leadId: string;
                            lostReason: string | null;
                            missing: {
                                [key: string]: string[];
                            };
                            name: string;
                            needs: {
                                binnedAt: string | null;
                                confirmedAt: string | null;
                                costOfProblem: string | null;
                                hidden?: string[];
                                id: string;
                                /** @enum {string} */
                                importance: "must" | "should" | "nice";
                                opportunityId: string;
                                products: {
                                    id: string;
                                    name: string;
                                }[];
                                statedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                statedOn: string;
                                statement: string;
                                version: number;
                            }[];
                            nextStep: string | null;
                            nextStepMissing: boolean;
                            nextStepOn: string | null;
                            openedAt: string;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            stage: "discover" | "match" | "propose" | "decide";
                            stageSince: string;
                            /** @enum {string} */
                            state: "open" | "won" | "lost";
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an opportunity: amount, expected day, next step, stage
         * @description Least access: member. Refuses: not-yours, opportunity-closed, stage-not-reached, amount-missing, unknown-reference, hidden-field.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        amount?: number | null;
                        currency?: string;
                        expectedOn?: string | null;
                        extras?: {
                            [key: string]: string | number | boolean | null;
                        };
                        name?: string;
                        nextStep?: string | null;
                        nextStepOn?: string | null;
                        productLineId?: string | null;
                        /** @enum {string} */
                        stage?: "discover" | "match" | "propose" | "decide";
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            amount: number | null;
                            closedAt: string | null;
                            closedBy: {
                                id: string;
                                name: string;
                            } | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            courses: {
                                agreedAt: string | null;
                                askedAt: string;
                                binnedAt: string | null;
                                decisive: boolean;
                                description: string;
                                doneAt: string | null;
                                dueOn: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "order" | "sign" | "trial" | "visit" | "meeting" | "other";
                                opportunityId: string;
                                version: number;
                            }[];
                            currency: string | null;
                            expectedOn: string | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            hidden?: string[];
                            id: string;
                            lead: {
                                approach: string | null;
                                closedAs: string | null;
                                id: string;
                                interest: string | null;
                                level: string;
                                state: string;
                                version: number;
                            };
                            leadId: string;
                            lostReason: string | null;
                            missing: {
                                [key: string]: string[];
                            };
                            name: string;
                            needs: {
                                binnedAt: string | null;
                                confirmedAt: string | null;
                                costOfProblem: string | null;
                                hidden?: string[];
                                id: string;
                                /** @enum {string} */
                                importance: "must" | "should" | "nice";
                                opportunityId: string;
                                products: {
                                    id: string;
                                    name: string;
                                }[];
                                statedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                statedOn: string;
                                statement: string;
                                version: number;
                            }[];
                            nextStep: string | null;
                            nextStepMissing: boolean;
                            nextStepOn: string | null;
                            openedAt: string;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            stage: "discover" | "match" | "propose" | "decide";
                            stageSince: string;
                            /** @enum {string} */
                            state: "open" | "won" | "lost";
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/opportunity-board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open opportunities by stage: count, sum per currency, the first cards
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    cards?: number;
                    dealTeam?: "me" | string;
                    expectedFrom?: string;
                    expectedTo?: string;
                    owner?: "me" | "none" | string;
                    productLine?: "none" | string;
                    withoutNextStep?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            stages: {
                                cards: {
                                    account: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    amount: number | null;
                                    closedAt: string | null;
                                    contact: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    currency: string | null;
                                    expectedOn: string | null;
                                    hidden?: string[];
                                    id: string;
                                    leadId: string;
                                    lostReason: string | null;
                                    name: string;
                                    nextStep: string | null;
                                    nextStepMissing: boolean;
                                    nextStepOn: string | null;
                                    openedAt: string;
                                    owner: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    productLine: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    queue: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    /** @enum {string} */
                                    stage: "discover" | "match" | "propose" | "decide";
                                    stageSince: string;
                                    /** @enum {string} */
                                    state: "open" | "won" | "lost";
                                    version: number;
                                }[];
                                count: number;
                                hidden?: string[];
                                /** @enum {string} */
                                stage: "discover" | "match" | "propose" | "decide";
                                sums: {
                                    amount: number;
                                    currency: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opportunity-reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a lost opportunity, and its lead where that was lost with it
         * @description Least access: member. Refuses: not-yours, already-open, cancel-the-order, not-at-convert, no-such-move, unknown-reason.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        opportunityId: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            amount: number | null;
                            closedAt: string | null;
                            closedBy: {
                                id: string;
                                name: string;
                            } | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            courses: {
                                agreedAt: string | null;
                                askedAt: string;
                                binnedAt: string | null;
                                decisive: boolean;
                                description: string;
                                doneAt: string | null;
                                dueOn: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "order" | "sign" | "trial" | "visit" | "meeting" | "other";
                                opportunityId: string;
                                version: number;
                            }[];
                            currency: string | null;
                            expectedOn: string | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            hidden?: string[];
                            id: string;
                            lead: {
                                approach: string | null;
                                closedAs: string | null;
                                id: string;
                                interest: string | null;
                                level: string;
                                state: string;
                                version: number;
                            };
                            leadId: string;
                            lostReason: string | null;
                            missing: {
                                [key: string]: string[];
                            };
                            name: string;
                            needs: {
                                binnedAt: string | null;
                                confirmedAt: string | null;
                                costOfProblem: string | null;
                                hidden?: string[];
                                id: string;
                                /** @enum {string} */
                                importance: "must" | "should" | "nice";
                                opportunityId: string;
                                products: {
                                    id: string;
                                    name: string;
                                }[];
                                statedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                statedOn: string;
                                statement: string;
                                version: number;
                            }[];
                            nextStep: string | null;
                            nextStepMissing: boolean;
                            nextStepOn: string | null;
                            openedAt: string;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            stage: "discover" | "match" | "propose" | "decide";
                            stageSince: string;
                            /** @enum {string} */
                            state: "open" | "won" | "lost";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a product to what was bought; answers the order
         * @description Least access: member. Refuses: not-yours, order-cancelled, unknown-reference.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id?: string;
                        orderId: string;
                        productId: string;
                        /** @default 1 */
                        quantity?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            amount: number | null;
                            buyer: {
                                id: string;
                                name: string;
                            } | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            currency: string | null;
                            endUsers: {
                                binnedAt: string | null;
                                contact: {
                                    id: string;
                                    name: string;
                                };
                                id: string;
                                orderId: string;
                                version: number;
                            }[];
                            extras: {
                                [key: string]: unknown;
                            };
                            hidden?: string[];
                            id: string;
                            leadId: string;
                            lines: {
                                binnedAt: string | null;
                                id: string;
                                product: {
                                    id: string;
                                    name: string;
                                };
                                quantity: number;
                                version: number;
                            }[];
                            opportunity: {
                                id: string;
                                name: string;
                            };
                            orderedAt: string;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            reorderOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/order-lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a line into the bin; answers the order
         * @description Least access: member. Refuses: not-yours, order-cancelled.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            amount: number | null;
                            buyer: {
                                id: string;
                                name: string;
                            } | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            currency: string | null;
                            endUsers: {
                                binnedAt: string | null;
                                contact: {
                                    id: string;
                                    name: string;
                                };
                                id: string;
                                orderId: string;
                                version: number;
                            }[];
                            extras: {
                                [key: string]: unknown;
                            };
                            hidden?: string[];
                            id: string;
                            leadId: string;
                            lines: {
                                binnedAt: string | null;
                                id: string;
                                product: {
                                    id: string;
                                    name: string;
                                };
                                quantity: number;
                                version: number;
                            }[];
                            opportunity: {
                                id: string;
                                name: string;
                            };
                            orderedAt: string;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            reorderOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change how many were bought, or take a line out of the bin; answers the order
         * @description Least access: member. Refuses: not-yours, order-cancelled.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        quantity?: number;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            amount: number | null;
                            buyer: {
                                id: string;
                                name: string;
                            } | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            currency: string | null;
                            endUsers: {
                                binnedAt: string | null;
                                contact: {
                                    id: string;
                                    name: string;
                                };
                                id: string;
                                orderId: string;
                                version: number;
                            }[];
                            extras: {
                                [key: string]: unknown;
                            };
                            hidden?: string[];
                            id: string;
                            leadId: string;
                            lines: {
                                binnedAt: string | null;
                                id: string;
                                product: {
                                    id: string;
                                    name: string;
                                };
                                quantity: number;
                                version: number;
                            }[];
                            opportunity: {
                                id: string;
                                name: string;
                            };
                            orderedAt: string;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            reorderOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders by company, lead or expected reorder, newest first
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    after?: string;
                    lead?: string;
                    limit?: number;
                    reorderTo?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                account: {
                                    id: string;
                                    name: string;
                                } | null;
                                amount: number | null;
                                buyer: {
                                    id: string;
                                    name: string;
                                } | null;
                                cancelledAt: string | null;
                                cancelReason: string | null;
                                currency: string | null;
                                endUsers: {
                                    binnedAt: string | null;
                                    contact: {
                                        id: string;
                                        name: string;
                                    };
                                    id: string;
                                    orderId: string;
                                    version: number;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                hidden?: string[];
                                id: string;
                                leadId: string;
                                lines: {
                                    binnedAt: string | null;
                                    id: string;
                                    product: {
                                        id: string;
                                        name: string;
                                    };
                                    quantity: number;
                                    version: number;
                                }[];
                                opportunity: {
                                    id: string;
                                    name: string;
                                };
                                orderedAt: string;
                                productLine: {
                                    id: string;
                                    name: string;
                                } | null;
                                reorderOn: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order with its lines and end users
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            amount: number | null;
                            buyer: {
                                id: string;
                                name: string;
                            } | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            currency: string | null;
                            endUsers: {
                                binnedAt: string | null;
                                contact: {
                                    id: string;
                                    name: string;
                                };
                                id: string;
                                orderId: string;
                                version: number;
                            }[];
                            extras: {
                                [key: string]: unknown;
                            };
                            hidden?: string[];
                            id: string;
                            leadId: string;
                            lines: {
                                binnedAt: string | null;
                                id: string;
                                product: {
                                    id: string;
                                    name: string;
                                };
                                quantity: number;
                                version: number;
                            }[];
                            opportunity: {
                                id: string;
                                name: string;
                            };
                            orderedAt: string;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            reorderOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Complete an order: the day a reorder is expected, who signed
         * @description Least access: member. Refuses: not-yours, order-cancelled, unknown-reference, hidden-field.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        buyerContactId?: string | null;
                        extras?: {
                            [key: string]: string | number | boolean | null;
                        };
                        reorderOn?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            amount: number | null;
                            buyer: {
                                id: string;
                                name: string;
                            } | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            currency: string | null;
                            endUsers: {
                                binnedAt: string | null;
                                contact: {
                                    id: string;
                                    name: string;
                                };
                                id: string;
                                orderId: string;
                                version: number;
                            }[];
                            extras: {
                                [key: string]: unknown;
                            };
                            hidden?: string[];
                            id: string;
                            leadId: string;
                            lines: {
                                binnedAt: string | null;
                                id: string;
                                product: {
                                    id: string;
                                    name: string;
                                };
                                quantity: number;
                                version: number;
                            }[];
                            opportunity: {
                                id: string;
                                name: string;
                            };
                            orderedAt: string;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            reorderOn: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Won or lost; the last of a lead decides the lead with it
         * @description Least access: member. Refuses: not-yours, opportunity-closed, no-such-move, no-decision-done, unknown-reason, unknown-reference, unknown-receiver, amount-missing, not-yet, before-opened.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        amount?: number;
                        closedOn?: string;
                        course?: {
                            courseId: string;
                        } | {
                            description: string;
                            /** @enum {string} */
                            kind: "order" | "sign" | "trial" | "visit" | "meeting" | "other";
                        };
                        currency?: string;
                        opportunityId: string;
                        /** @enum {string} */
                        outcome: "won" | "lost";
                        reason?: string;
                        toMemberId?: string;
                        toQueueId?: string;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            amount: number | null;
                            closedAt: string | null;
                            closedBy: {
                                id: string;
                                name: string;
                            } | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            courses: {
                                agreedAt: string | null;
                                askedAt: string;
                                binnedAt: string | null;
                                decisive: boolean;
                                description: string;
                                doneAt: string | null;
                                dueOn: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "order" | "sign" | "trial" | "visit" | "meeting" | "other";
                                opportunityId: string;
                                version: number;
                            }[];
                            currency: string | null;
                            expectedOn: string | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            hidden?: string[];
                            id: string;
                            lead: {
                                approach: string | null;
                                closedAs: string | null;
                                id: string;
                                interest: string | null;
                                level: string;
                                state: string;
                                version: number;
                            };
                            leadId: string;
                            lostReason: string | null;
                            missing: {
                                [key: string]: string[];
                            };
                            name: string;
                            needs: {
                                binnedAt: string | null;
                                confirmedAt: string | null;
                                costOfProblem: string | null;
                                hidden?: string[];
                                id: string;
                                /** @enum {string} */
                                importance: "must" | "should" | "nice";
                                opportunityId: string;
                                products: {
                                    id: string;
                                    name: string;
                                }[];
                                statedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                statedOn: string;
                                statement: string;
                                version: number;
                            }[];
                            nextStep: string | null;
                            nextStepMissing: boolean;
                            nextStepOn: string | null;
                            openedAt: string;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            stage: "discover" | "match" | "propose" | "decide";
                            stageSince: string;
                            /** @enum {string} */
                            state: "open" | "won" | "lost";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pause-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why clocks may be paused
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a lead’s clocks: we wait for the customer
         * @description Least access: member. Refuses: not-yours, unknown-reason, no-clock.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leadId: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                atRiskAt: string | null;
                                breachedAt: string | null;
                                dueAt: string | null;
                                function: string;
                                handoffId: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "answer" | "touch" | "customer";
                                leadId: string;
                                member: {
                                    id: string;
                                    name: string;
                                } | null;
                                minutes: number | null;
                                pausedAt: string | null;
                                pausedMinutes: number;
                                pauseReason: string | null;
                                queue: {
                                    id: string;
                                    name: string;
                                } | null;
                                requestId: string | null;
                                /** @enum {string} */
                                seam: "gather>qualify" | "qualify>convert" | "convert>serve" | "serve>gather" | "specialist" | "field" | "customer";
                                startedAt: string;
                                /** @enum {string} */
                                state: "running" | "at_risk" | "breached" | "paused" | "stopped" | "met" | "late" | "void";
                                stoppedAt: string | null;
                                stoppedBy: string | null;
                                workedMinutes: number | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pod-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Somebody begins in a pod
         * @description Least access: manager. Refuses: unknown-pod, unknown-member, already-in-pod, ends-before-start.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fromDay?: string;
                        memberId: string;
                        podId: string;
                        untilDay?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            fromDay: string;
                            id: string;
                            memberId: string;
                            podId: string;
                            untilDay: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pod-members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * End somebody's time in a pod on a day, or let it go on
         * @description Least access: manager. Refuses: already-in-pod, ends-before-start.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        untilDay: string | null;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            fromDay: string;
                            id: string;
                            memberId: string;
                            podId: string;
                            untilDay: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/pods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Small crews across functions that share their accounts
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    asOf?: string;
                    binned?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                binned: boolean;
                                id: string;
                                members: {
                                    fromDay: string;
                                    id: string;
                                    memberId: string;
                                    podId: string;
                                    untilDay: string | null;
                                    version: number;
                                }[];
                                name: string;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Make a pod
         * @description Least access: manager. Refuses: name-taken, unknown-member.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        memberIds?: string[];
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            id: string;
                            members: {
                                fromDay: string;
                                id: string;
                                memberId: string;
                                podId: string;
                                untilDay: string | null;
                                version: number;
                            }[];
                            name: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a pod into the bin; its people leave it today
         * @description Least access: manager.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            id: string;
                            members: {
                                fromDay: string;
                                id: string;
                                memberId: string;
                                podId: string;
                                untilDay: string | null;
                                version: number;
                            }[];
                            name: string;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Rename a pod, or take it out of the bin
         * @description Least access: manager. Refuses: name-taken.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        name?: string;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            id: string;
                            members: {
                                fromDay: string;
                                id: string;
                                memberId: string;
                                podId: string;
                                untilDay: string | null;
                                version: number;
                            }[];
                            name: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/pool-members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give somebody a place of their own in a pool: on its list, with a weight
         * @description Least access: manager. Refuses: unknown-pool, unknown-member, already-there.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        memberId: string;
                        poolId: string;
                        /** @default null */
                        tier?: ("primary" | "overflow") | null;
                        /** @default null */
                        weight?: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            memberId: string;
                            poolId: string;
                            tier: ("primary" | "overflow") | null;
                            version: number;
                            weight: number | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pool-members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take somebody's own place in a pool away
         * @description Least access: manager.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            memberId: string;
                            poolId: string;
                            tier: ("primary" | "overflow") | null;
                            version: number;
                            weight: number | null;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change somebody's weight in a pool, or whether they come first
         * @description Least access: manager.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        tier?: ("primary" | "overflow") | null;
                        version?: number;
                        weight?: number | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            memberId: string;
                            poolId: string;
                            tier: ("primary" | "overflow") | null;
                            version: number;
                            weight: number | null;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pools with who is in them, how much they have, and why somebody gets nothing now
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                binned: boolean;
                                /** @enum {string} */
                                function: "qualify" | "convert" | "serve";
                                id: string;
                                isDefault: boolean;
                                members: {
                                    away: string | null;
                                    capacity: number | null;
                                    load: number;
                                    memberId: string;
                                    name: string;
                                    ownTier: ("primary" | "overflow") | null;
                                    ownWeight: number | null;
                                    placeId: string | null;
                                    placeVersion: number | null;
                                    skills: string[];
                                    /** @enum {string} */
                                    tier: "primary" | "overflow";
                                    weight: number;
                                    why: ("former" | "invited" | "sender" | "away" | "other_function" | "full" | "busy" | "other_territory" | "other_line" | "other_channel" | "other_size" | "other_market" | "lacks_skill" | "not_working_it") | null;
                                }[];
                                /** @enum {string} */
                                mode: "pull" | "push";
                                name: string;
                                ownList: boolean;
                                productLineId: string | null;
                                segmentId: string | null;
                                territoryId: string | null;
                                version: number;
                                waiting: number;
                            }[];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a pool beside the default one of its function
         * @description Least access: manager. Refuses: name-taken, pool-for-taken, unknown-territory, unknown-product-line, unknown-segment.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        function: "qualify" | "convert" | "serve";
                        /**
                         * @default pull
                         * @enum {string}
                         */
                        mode?: "pull" | "push";
                        name: string;
                        /** @default false */
                        ownList?: boolean;
                        productLineId?: string | null;
                        segmentId?: string | null;
                        territoryId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            /** @enum {string} */
                            function: "qualify" | "convert" | "serve";
                            id: string;
                            isDefault: boolean;
                            members: {
                                away: string | null;
                                capacity: number | null;
                                load: number;
                                memberId: string;
                                name: string;
                                ownTier: ("primary" | "overflow") | null;
                                ownWeight: number | null;
                                placeId: string | null;
                                placeVersion: number | null;
                                skills: string[];
                                /** @enum {string} */
                                tier: "primary" | "overflow";
                                weight: number;
                                why: ("former" | "invited" | "sender" | "away" | "other_function" | "full" | "busy" | "other_territory" | "other_line" | "other_channel" | "other_size" | "other_market" | "lacks_skill" | "not_working_it") | null;
                            }[];
                            /** @enum {string} */
                            mode: "pull" | "push";
                            name: string;
                            ownList: boolean;
                            productLineId: string | null;
                            segmentId: string | null;
                            territoryId: string | null;
                            version: number;
                            waiting: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pools/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a pool in which nothing waits into the bin
         * @description Least access: manager. Refuses: in-use, is-default.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a pool, make it the default, or take it out of the bin
         * @description Least access: manager. Refuses: name-taken, pool-for-taken, unknown-territory, unknown-product-line, unknown-segment.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        /** @enum {boolean} */
                        isDefault?: true;
                        /** @enum {string} */
                        mode?: "pull" | "push";
                        name?: string;
                        ownList?: boolean;
                        productLineId?: string | null;
                        segmentId?: string | null;
                        territoryId?: string | null;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            /** @enum {string} */
                            function: "qualify" | "convert" | "serve";
                            id: string;
                            isDefault: boolean;
                            members: {
                                away: string | null;
                                capacity: number | null;
                                load: number;
                                memberId: string;
                                name: string;
                                ownTier: ("primary" | "overflow") | null;
                                ownWeight: number | null;
                                placeId: string | null;
                                placeVersion: number | null;
                                skills: string[];
                                /** @enum {string} */
                                tier: "primary" | "overflow";
                                weight: number;
                                why: ("former" | "invited" | "sender" | "away" | "other_function" | "full" | "busy" | "other_territory" | "other_line" | "other_channel" | "other_size" | "other_market" | "lacks_skill" | "not_working_it") | null;
                            }[];
                            /** @enum {string} */
                            mode: "pull" | "push";
                            name: string;
                            ownList: boolean;
                            productLineId: string | null;
                            segmentId: string | null;
                            territoryId: string | null;
                            version: number;
                            waiting: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is away now, until when, and who stands in
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                memberId: string;
                                standInId: string | null;
                                until: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/product-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Product lines by name
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    binned?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                binned: boolean;
                                id: string;
                                name: string;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a product line
         * @description Least access: admin. Refuses: name-taken.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            id: string;
                            name: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/product-lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a product line without products or people into the bin
         * @description Least access: admin. Refuses: in-use.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            id: string;
                            name: string;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Rename a product line, or take it out of the bin
         * @description Least access: admin. Refuses: name-taken.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        name?: string;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            id: string;
                            name: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products by name, of one line or of all
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    binned?: string;
                    limit?: number;
                    productLineId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                binned: boolean;
                                code: string | null;
                                id: string;
                                name: string;
                                productLineId: string;
                                unitPrice: {
                                    amount: number;
                                    currency: string;
                                } | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a product
         * @description Least access: admin. Refuses: unknown-product-line, code-taken.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string | null;
                        name: string;
                        productLineId: string;
                        /** @default null */
                        unitPrice?: {
                            amount: number;
                            currency: string;
                        } | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            code: string | null;
                            id: string;
                            name: string;
                            productLineId: string;
                            unitPrice: {
                                amount: number;
                                currency: string;
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            code: string | null;
                            id: string;
                            name: string;
                            productLineId: string;
                            unitPrice: {
                                amount: number;
                                currency: string;
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Put a product into the bin
         * @description Least access: admin.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            code: string | null;
                            id: string;
                            name: string;
                            productLineId: string;
                            unitPrice: {
                                amount: number;
                                currency: string;
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a product, or take it out of the bin
         * @description Least access: admin. Refuses: unknown-product-line, code-taken.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        code?: string | null;
                        name?: string;
                        productLineId?: string;
                        unitPrice?: {
                            amount: number;
                            currency: string;
                        } | null;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            code: string | null;
                            id: string;
                            name: string;
                            productLineId: string;
                            unitPrice: {
                                amount: number;
                                currency: string;
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/push-subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * My browsers that are told by web push
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                browser: string;
                                createdAt: string;
                                id: string;
                                toldAt: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Tell this browser by web push
         * @description Least access: viewer. Refuses: bad-endpoint, needs-a-browser.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        auth: string;
                        browser?: string;
                        endpoint: string;
                        p256dh: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            browser: string;
                            createdAt: string;
                            id: string;
                            toldAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/push-subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Tell one of my browsers nothing any more
         * @description Least access: viewer.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            browser: string;
                            createdAt: string;
                            id: string;
                            toldAt: string | null;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/qualifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The qualifications of a lead, newest first, with every answer
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query: {
                    after?: string;
                    lead: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                answers: {
                                    /** @enum {string} */
                                    answer: "unknown" | "no" | "partial" | "yes";
                                    answeredAt: string | null;
                                    ask: string | null;
                                    /** @enum {string} */
                                    code: "market_fit" | "authority" | "financial_power" | "buying_decision" | "own";
                                    criterionId: string;
                                    evidence: string | null;
                                    member: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    name: string;
                                    source: ("call" | "mail" | "meeting" | "website" | "form" | "order_history" | "colleague" | "other") | null;
                                    version: number | null;
                                }[];
                                approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                                decidedAt: string | null;
                                id: string;
                                leadId: string;
                                member: {
                                    id: string;
                                    name: string;
                                } | null;
                                missing: string[];
                                note: string | null;
                                openedAt: string;
                                reasons: string[];
                                verdict: ("qualified" | "not_now" | "bad_data" | "disqualified") | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Start qualifying a lead; a waiting one is claimed by it
         * @description Least access: member. Refuses: not-yours, not-at-qualify, qualification-open, already-claimed.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        id?: string;
                        leadId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answers: {
                                /** @enum {string} */
                                answer: "unknown" | "no" | "partial" | "yes";
                                answeredAt: string | null;
                                ask: string | null;
                                /** @enum {string} */
                                code: "market_fit" | "authority" | "financial_power" | "buying_decision" | "own";
                                criterionId: string;
                                evidence: string | null;
                                member: {
                                    id: string;
                                    name: string;
                                } | null;
                                name: string;
                                source: ("call" | "mail" | "meeting" | "website" | "form" | "order_history" | "colleague" | "other") | null;
                                version: number | null;
                            }[];
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            decidedAt: string | null;
                            id: string;
                            leadId: string;
                            member: {
                                id: string;
                                name: string;
                            } | null;
                            missing: string[];
                            note: string | null;
                            openedAt: string;
                            reasons: string[];
                            verdict: ("qualified" | "not_now" | "bad_data" | "disqualified") | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/qualifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One qualification with every answer and what an offer still lacks
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answers: {
                                /** @enum {string} */
                                answer: "unknown" | "no" | "partial" | "yes";
                                answeredAt: string | null;
                                ask: string | null;
                                /** @enum {string} */
                                code: "market_fit" | "authority" | "financial_power" | "buying_decision" | "own";
                                criterionId: string;
                                evidence: string | null;
                                member: {
                                    id: string;
                                    name: string;
                                } | null;
                                name: string;
                                source: ("call" | "mail" | "meeting" | "website" | "form" | "order_history" | "colleague" | "other") | null;
                                version: number | null;
                            }[];
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            decidedAt: string | null;
                            id: string;
                            leadId: string;
                            member: {
                                id: string;
                                name: string;
                            } | null;
                            missing: string[];
                            note: string | null;
                            openedAt: string;
                            reasons: string[];
                            verdict: ("qualified" | "not_now" | "bad_data" | "disqualified") | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Answer criteria with evidence, choose the approach, note
         * @description Least access: member. Refuses: not-yours, already-decided, evidence-missing, unknown-reference, answered-twice.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        answers?: {
                            /** @enum {string} */
                            answer: "unknown" | "no" | "partial" | "yes";
                            criterionId: string;
                            evidence?: string | null;
                            source?: ("call" | "mail" | "meeting" | "website" | "form" | "order_history" | "colleague" | "other") | null;
                            version?: number;
                        }[];
                        approach?: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                        note?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answers: {
                                /** @enum {string} */
                                answer: "unknown" | "no" | "partial" | "yes";
                                answeredAt: string | null;
                                ask: string | null;
                                /** @enum {string} */
                                code: "market_fit" | "authority" | "financial_power" | "buying_decision" | "own";
                                criterionId: string;
                                evidence: string | null;
                                member: {
                                    id: string;
                                    name: string;
                                } | null;
                                name: string;
                                source: ("call" | "mail" | "meeting" | "website" | "form" | "order_history" | "colleague" | "other") | null;
                                version: number | null;
                            }[];
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            decidedAt: string | null;
                            id: string;
                            leadId: string;
                            member: {
                                id: string;
                                name: string;
                            } | null;
                            missing: string[];
                            note: string | null;
                            openedAt: string;
                            reasons: string[];
                            verdict: ("qualified" | "not_now" | "bad_data" | "disqualified") | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The named queues that own work nobody has taken
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                id: string;
                                /** @enum {string} */
                                kind: "intake" | "pool" | "nurture";
                                name: string;
                                version: number;
                            }[];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reach-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How complete and reachable the leads of each channel are, by the day they were received
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            behind: boolean;
                            items: {
                                id: string | null;
                                leads: number;
                                medianHours: number | null;
                                name: string | null;
                                shares: {
                                    denominator: number;
                                    name: string;
                                    numerator: number;
                                    rate: number | null;
                                }[];
                            }[];
                            total: {
                                leads: number;
                                medianHours: number | null;
                                shares: {
                                    denominator: number;
                                    name: string;
                                    numerator: number;
                                    rate: number | null;
                                }[];
                            };
                            window: {
                                /** @enum {string} */
                                cohort: "received";
                                from: string | null;
                                timeZone: string;
                                to: string | null;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reasons each verb counts
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reassignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a lead to another owner at the same level
         * @description Least access: member. Refuses: not-yours, offer-is-open, same-owner, unknown-receiver, unknown-reason.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leadId: string;
                        reason: string;
                        toMemberId?: string;
                        toQueueId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebalance-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who would get what of a member’s work, and why; nothing moves
         * @description Least access: manager.
         */
        get: {
            parameters: {
                query: {
                    member: string;
                    standInFirst?: string;
                    what?: "promises" | "excess" | "everything";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            isCut: boolean;
                            left: {
                                dueOn: string | null;
                                function: string;
                                id: string;
                                /** @enum {string} */
                                kind: "lead" | "task" | "offer";
                                leadId: string | null;
                                leadName: string | null;
                                subject: string | null;
                                version: number;
                                /** @enum {string} */
                                whyLeft: "nobody_holds" | "nobody_fits" | "all_full" | "being_offered";
                            }[];
                            memberId: string;
                            moves: {
                                dueOn: string | null;
                                function: string;
                                id: string;
                                /** @enum {string} */
                                kind: "lead" | "task" | "offer";
                                leadId: string | null;
                                leadName: string | null;
                                subject: string | null;
                                toMemberId: string;
                                version: number;
                                /** @enum {string} */
                                why: "with_lead" | "same_company" | "stand_in" | "most_room";
                            }[];
                            people: {
                                after: number;
                                before: number;
                                capacity: number | null;
                                memberId: string;
                            }[];
                            /** @enum {string} */
                            reason: "absence" | "workload";
                            standInId: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rebalances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carry out a plan in one step: leads, tasks and offers to their new owners, with a reason
         * @description Least access: manager. Refuses: plan-is-stale, unknown-receiver, unknown-member, offer-is-open, unknown-reason.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        moves: {
                            id: string;
                            /** @enum {string} */
                            kind: "lead" | "task" | "offer";
                            toMemberId: string;
                            version: number;
                        }[];
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                fromMemberId: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "lead" | "task" | "offer";
                                version: number;
                            }[];
                            moved: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a release back before anybody has begun with the lead
         * @description Least access: member. Refuses: not-yours, no-such-move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leadId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reopenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a lead closed by mistake
         * @description Least access: member. Refuses: no-such-move, unknown-reason.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leadId: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/request-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a request up, answer it with a result, turn it back, or withdraw it
         * @description Least access: member. Refuses: not-yours, not-your-function, already-answered, unknown-result, unknown-reason.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        answer: "accepted" | "answered" | "turned_back" | "withdrawn";
                        note?: string;
                        reason?: string;
                        requestId: string;
                        /** @enum {string} */
                        result?: "spec_answer" | "fit" | "no_fit" | "visit_done";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acceptedAt: string | null;
                            answer: string | null;
                            atRiskAt: string | null;
                            closedAt: string | null;
                            closedByName: string | null;
                            dueAt: string | null;
                            fromFunction: string;
                            fromMemberId: string;
                            fromName: string;
                            holderMemberId: string | null;
                            holderName: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "specialist" | "field";
                            leadId: string;
                            leadName: string | null;
                            openedAt: string;
                            question: string;
                            reason: string | null;
                            result: ("spec_answer" | "fit" | "no_fit" | "visit_done") | null;
                            /** @enum {string} */
                            state: "offered" | "accepted" | "answered" | "turned_back" | "withdrawn";
                            toMemberId: string | null;
                            toName: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests by lead, by who is asked or by who asks, newest first
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    fromMe?: string;
                    lead?: string;
                    limit?: number;
                    open?: string;
                    toMe?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                acceptedAt: string | null;
                                answer: string | null;
                                atRiskAt: string | null;
                                closedAt: string | null;
                                closedByName: string | null;
                                dueAt: string | null;
                                fromFunction: string;
                                fromMemberId: string;
                                fromName: string;
                                holderMemberId: string | null;
                                holderName: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "specialist" | "field";
                                leadId: string;
                                leadName: string | null;
                                openedAt: string;
                                question: string;
                                reason: string | null;
                                result: ("spec_answer" | "fit" | "no_fit" | "visit_done") | null;
                                /** @enum {string} */
                                state: "offered" | "accepted" | "answered" | "turned_back" | "withdrawn";
                                toMemberId: string | null;
                                toName: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Ask a specialist, or somebody in the field: the lead keeps its owner
         * @description Least access: member. Refuses: not-yours, lead-closed, unknown-receiver, needs-a-member.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "specialist" | "field";
                        leadId: string;
                        question: string;
                        toMemberId?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            acceptedAt: string | null;
                            answer: string | null;
                            atRiskAt: string | null;
                            closedAt: string | null;
                            closedByName: string | null;
                            dueAt: string | null;
                            fromFunction: string;
                            fromMemberId: string;
                            fromName: string;
                            holderMemberId: string | null;
                            holderName: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "specialist" | "field";
                            leadId: string;
                            leadName: string | null;
                            openedAt: string;
                            question: string;
                            reason: string | null;
                            result: ("spec_answer" | "fit" | "no_fit" | "visit_done") | null;
                            /** @enum {string} */
                            state: "offered" | "accepted" | "answered" | "turned_back" | "withdrawn";
                            toMemberId: string | null;
                            toName: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a lead’s paused clocks go on: the customer has answered
         * @description Least access: member. Refuses: not-yours, no-clock, no-such-move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leadId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                atRiskAt: string | null;
                                breachedAt: string | null;
                                dueAt: string | null;
                                function: string;
                                handoffId: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "answer" | "touch" | "customer";
                                leadId: string;
                                member: {
                                    id: string;
                                    name: string;
                                } | null;
                                minutes: number | null;
                                pausedAt: string | null;
                                pausedMinutes: number;
                                pauseReason: string | null;
                                queue: {
                                    id: string;
                                    name: string;
                                } | null;
                                requestId: string | null;
                                /** @enum {string} */
                                seam: "gather>qualify" | "qualify>convert" | "convert>serve" | "serve>gather" | "specialist" | "field" | "customer";
                                startedAt: string;
                                /** @enum {string} */
                                state: "running" | "at_risk" | "breached" | "paused" | "stopped" | "met" | "late" | "void";
                                stoppedAt: string | null;
                                stoppedBy: string | null;
                                workedMinutes: number | null;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a lead back: bad data to gather, or from convert to its qualifier
         * @description Least access: member. Refuses: not-yours, no-such-move, unknown-reason.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leadId: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rights-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One ready-made set of rights for the whole company
         * @description Least access: admin.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        profile: "open_floor" | "own_and_team" | "own_only" | "by_territory";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                asTheRest: boolean;
                                id: string | null;
                                profile: ("open_floor" | "own_and_team" | "own_only" | "by_territory") | null;
                                rights: {
                                    amounts: boolean;
                                    /** @enum {string} */
                                    figures: "nothing" | "own" | "pod" | "team" | "below" | "everything";
                                    personal: boolean;
                                    see: {
                                        /** @enum {string} */
                                        convert: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        gather: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        qualify: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        serve: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    };
                                    work: {
                                        /** @enum {string} */
                                        convert: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        gather: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        qualify: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        serve: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    };
                                };
                                role: {
                                    id: string;
                                    name: string;
                                } | null;
                                version: number;
                            }[];
                            next: null;
                            profiles: {
                                [key: string]: {
                                    amounts: boolean;
                                    /** @enum {string} */
                                    figures: "nothing" | "own" | "pod" | "team" | "below" | "everything";
                                    personal: boolean;
                                    see: {
                                        /** @enum {string} */
                                        convert: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        gather: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        qualify: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        serve: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    };
                                    work: {
                                        /** @enum {string} */
                                        convert: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        gather: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        qualify: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        serve: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    };
                                };
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who holds, held or will hold which role
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    asOf?: string;
                    limit?: number;
                    memberId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                channelIds: string[];
                                dealSize: {
                                    atLeast: number | null;
                                    below: number | null;
                                    currency: string;
                                } | null;
                                fromDay: string;
                                id: string;
                                memberId: string;
                                productLineIds: string[];
                                roleId: string;
                                share: number;
                                /** @enum {string} */
                                standing: "primary" | "overflow";
                                territoryIds: string[];
                                untilDay: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Give a member a role
         * @description Least access: manager. Refuses: unknown-member, unknown-role, unknown-territory, unknown-product-line, unknown-channel, size-upside-down, size-without-ends, already-assigned, ends-before-start.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default [] */
                        channelIds?: string[];
                        dealSize?: {
                            /** @default null */
                            atLeast?: number | null;
                            /** @default null */
                            below?: number | null;
                            currency: string;
                        } | null;
                        fromDay?: string;
                        memberId: string;
                        /** @default [] */
                        productLineIds?: string[];
                        roleId: string;
                        /** @default 100 */
                        share?: number;
                        /**
                         * @default primary
                         * @enum {string}
                         */
                        standing?: "primary" | "overflow";
                        /** @default [] */
                        territoryIds?: string[];
                        untilDay?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            channelIds: string[];
                            dealSize: {
                                atLeast: number | null;
                                below: number | null;
                                currency: string;
                            } | null;
                            fromDay: string;
                            id: string;
                            memberId: string;
                            productLineIds: string[];
                            roleId: string;
                            share: number;
                            /** @enum {string} */
                            standing: "primary" | "overflow";
                            territoryIds: string[];
                            untilDay: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * End an assignment on a day, or let it go on
         * @description Least access: manager. Refuses: already-assigned, ends-before-start.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        untilDay?: string | null;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            channelIds: string[];
                            dealSize: {
                                atLeast: number | null;
                                below: number | null;
                                currency: string;
                            } | null;
                            fromDay: string;
                            id: string;
                            memberId: string;
                            productLineIds: string[];
                            roleId: string;
                            share: number;
                            /** @enum {string} */
                            standing: "primary" | "overflow";
                            territoryIds: string[];
                            untilDay: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/role-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Another share, standing or limits from a day on: one assignment ends, another begins
         * @description Least access: manager. Refuses: already-ended, already-assigned, unknown-territory, unknown-product-line, unknown-channel, size-upside-down, size-without-ends.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        assignmentId: string;
                        channelIds?: string[];
                        dealSize?: {
                            /** @default null */
                            atLeast?: number | null;
                            /** @default null */
                            below?: number | null;
                            currency: string;
                        } | null;
                        fromDay?: string;
                        productLineIds?: string[];
                        share?: number;
                        /** @enum {string} */
                        standing?: "primary" | "overflow";
                        territoryIds?: string[];
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            begun: {
                                channelIds: string[];
                                dealSize: {
                                    atLeast: number | null;
                                    below: number | null;
                                    currency: string;
                                } | null;
                                fromDay: string;
                                id: string;
                                memberId: string;
                                productLineIds: string[];
                                roleId: string;
                                share: number;
                                /** @enum {string} */
                                standing: "primary" | "overflow";
                                territoryIds: string[];
                                untilDay: string | null;
                                version: number;
                            };
                            ended: {
                                channelIds: string[];
                                dealSize: {
                                    atLeast: number | null;
                                    below: number | null;
                                    currency: string;
                                } | null;
                                fromDay: string;
                                id: string;
                                memberId: string;
                                productLineIds: string[];
                                roleId: string;
                                share: number;
                                /** @enum {string} */
                                standing: "primary" | "overflow";
                                territoryIds: string[];
                                untilDay: string | null;
                                version: number;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may see and work what, by job title; the rest last
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                asTheRest: boolean;
                                id: string | null;
                                profile: ("open_floor" | "own_and_team" | "own_only" | "by_territory") | null;
                                rights: {
                                    amounts: boolean;
                                    /** @enum {string} */
                                    figures: "nothing" | "own" | "pod" | "team" | "below" | "everything";
                                    personal: boolean;
                                    see: {
                                        /** @enum {string} */
                                        convert: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        gather: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        qualify: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        serve: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    };
                                    work: {
                                        /** @enum {string} */
                                        convert: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        gather: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        qualify: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        serve: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    };
                                };
                                role: {
                                    id: string;
                                    name: string;
                                } | null;
                                version: number;
                            }[];
                            next: null;
                            profiles: {
                                [key: string]: {
                                    amounts: boolean;
                                    /** @enum {string} */
                                    figures: "nothing" | "own" | "pod" | "team" | "below" | "everything";
                                    personal: boolean;
                                    see: {
                                        /** @enum {string} */
                                        convert: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        gather: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        qualify: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        serve: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    };
                                    work: {
                                        /** @enum {string} */
                                        convert: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        gather: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        qualify: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                        /** @enum {string} */
                                        serve: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    };
                                };
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Say the rights of a job title, or (roleId null) of everybody else
         * @description Least access: admin. Refuses: unknown-role.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rights: {
                            amounts: boolean;
                            /** @enum {string} */
                            figures: "nothing" | "own" | "pod" | "team" | "below" | "everything";
                            personal: boolean;
                            see: {
                                /** @enum {string} */
                                convert: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                /** @enum {string} */
                                gather: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                /** @enum {string} */
                                qualify: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                /** @enum {string} */
                                serve: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                            };
                            work: {
                                /** @enum {string} */
                                convert: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                /** @enum {string} */
                                gather: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                /** @enum {string} */
                                qualify: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                /** @enum {string} */
                                serve: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                            };
                        };
                        roleId: string | null;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asTheRest: boolean;
                            id: string | null;
                            profile: ("open_floor" | "own_and_team" | "own_only" | "by_territory") | null;
                            rights: {
                                amounts: boolean;
                                /** @enum {string} */
                                figures: "nothing" | "own" | "pod" | "team" | "below" | "everything";
                                personal: boolean;
                                see: {
                                    /** @enum {string} */
                                    convert: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    /** @enum {string} */
                                    gather: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    /** @enum {string} */
                                    qualify: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    /** @enum {string} */
                                    serve: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                };
                                work: {
                                    /** @enum {string} */
                                    convert: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    /** @enum {string} */
                                    gather: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    /** @enum {string} */
                                    qualify: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    /** @enum {string} */
                                    serve: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                };
                            };
                            role: {
                                id: string;
                                name: string;
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/role-rights/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take the rights of a job title back: it holds what the rest holds
         * @description Least access: admin.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            asTheRest: boolean;
                            id: string | null;
                            profile: ("open_floor" | "own_and_team" | "own_only" | "by_territory") | null;
                            rights: {
                                amounts: boolean;
                                /** @enum {string} */
                                figures: "nothing" | "own" | "pod" | "team" | "below" | "everything";
                                personal: boolean;
                                see: {
                                    /** @enum {string} */
                                    convert: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    /** @enum {string} */
                                    gather: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    /** @enum {string} */
                                    qualify: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    /** @enum {string} */
                                    serve: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                };
                                work: {
                                    /** @enum {string} */
                                    convert: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    /** @enum {string} */
                                    gather: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    /** @enum {string} */
                                    qualify: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                    /** @enum {string} */
                                    serve: "nothing" | "own" | "pod" | "team" | "below" | "territory" | "everything";
                                };
                            };
                            role: {
                                id: string;
                                name: string;
                            } | null;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company's own job titles, bundles of functions
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    binned?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                binned: boolean;
                                functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                                id: string;
                                name: string;
                                /** @enum {string} */
                                reach: "inside" | "field";
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a job title
         * @description Least access: admin. Refuses: name-taken.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                        name: string;
                        /**
                         * @default inside
                         * @enum {string}
                         */
                        reach?: "inside" | "field";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                            id: string;
                            name: string;
                            /** @enum {string} */
                            reach: "inside" | "field";
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a job title nobody holds into the bin
         * @description Least access: admin. Refuses: in-use.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                            id: string;
                            name: string;
                            /** @enum {string} */
                            reach: "inside" | "field";
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a job title, or take it out of the bin
         * @description Least access: admin. Refuses: name-taken.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        functions?: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                        name?: string;
                        /** @enum {string} */
                        reach?: "inside" | "field";
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                            id: string;
                            name: string;
                            /** @enum {string} */
                            reach: "inside" | "field";
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/routing-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The steps by which leads find people, in order, on or off
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            points: {
                                convert: number;
                                gather: number;
                                qualify: number;
                                serve: number;
                            };
                            recentDays: number;
                            steps: {
                                on: boolean;
                                /** @enum {string} */
                                step: "duplicate" | "open_deal" | "recent_owner" | "named_account" | "territory" | "specialist" | "segment" | "pool";
                            }[];
                            version: number;
                            workedDays: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the order of the steps, switch them, or their measures
         * @description Least access: manager. Refuses: steps-incomplete.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        points?: {
                            convert: number;
                            gather: number;
                            qualify: number;
                            serve: number;
                        };
                        recentDays?: number;
                        steps?: {
                            on: boolean;
                            /** @enum {string} */
                            step: "duplicate" | "open_deal" | "recent_owner" | "named_account" | "territory" | "specialist" | "segment" | "pool";
                        }[];
                        version?: number;
                        workedDays?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            points: {
                                convert: number;
                                gather: number;
                                qualify: number;
                                serve: number;
                            };
                            recentDays: number;
                            steps: {
                                on: boolean;
                                /** @enum {string} */
                                step: "duplicate" | "open_deal" | "recent_owner" | "named_account" | "territory" | "specialist" | "segment" | "pool";
                            }[];
                            version: number;
                            workedDays: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/routing-trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try changed rules or weights out on the last leads, beside the rules as they are; changes nothing
         * @description Least access: manager. Refuses: steps-incomplete, unknown-pool, unknown-member.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default last
                         * @enum {string}
                         */
                        leads?: "last" | "waiting";
                        /** @enum {string} */
                        level: "qualify" | "convert" | "serve";
                        /** @default 1000 */
                        limit?: number;
                        pools?: {
                            /** @enum {string} */
                            mode?: "pull" | "push";
                            poolId: string;
                            weights?: {
                                memberId: string;
                                weight: number;
                            }[];
                        }[];
                        rules?: {
                            points?: {
                                convert: number;
                                gather: number;
                                qualify: number;
                                serve: number;
                            };
                            recentDays?: number;
                            steps?: {
                                on: boolean;
                                /** @enum {string} */
                                step: "duplicate" | "open_deal" | "recent_owner" | "named_account" | "territory" | "specialist" | "segment" | "pool";
                            }[];
                            workedDays?: number;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            decisions: {
                                leadId: string;
                                /** @enum {string} */
                                step: "suppressed" | "duplicate" | "open_deal" | "recent_owner" | "named_account" | "territory" | "specialist" | "segment" | "pool" | "catch_all";
                                to: string | null;
                            }[];
                            leads: number;
                            moved: number;
                            moves: {
                                from: {
                                    id: string;
                                    name: string;
                                } | null;
                                lead: {
                                    id: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                step: "suppressed" | "duplicate" | "open_deal" | "recent_owner" | "named_account" | "territory" | "specialist" | "segment" | "pool" | "catch_all";
                                to: {
                                    id: string;
                                    name: string;
                                } | null;
                            }[];
                            refused: {
                                after: number;
                                before: number;
                            };
                            shares: {
                                after: number;
                                before: number;
                                id: string;
                                isQueue: boolean;
                                name: string;
                                was: number;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was decided about a lead: by which rule, who was considered, who was left out and why
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query: {
                    lead: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                considered: {
                                    id: string;
                                    name: string;
                                }[];
                                decidedAt: string;
                                id: string;
                                leadId: string;
                                leftOut: {
                                    member: {
                                        id: string;
                                        name: string;
                                    };
                                    until: string | null;
                                    /** @enum {string} */
                                    why: "former" | "invited" | "sender" | "away" | "other_function" | "full" | "busy" | "other_territory" | "other_line" | "other_channel" | "other_size" | "other_market" | "lacks_skill" | "not_working_it";
                                }[];
                                /** @enum {string} */
                                level: "gather" | "qualify" | "convert" | "serve";
                                member: {
                                    id: string;
                                    name: string;
                                } | null;
                                productLine: {
                                    id: string;
                                    name: string;
                                } | null;
                                queue: {
                                    id: string;
                                    name: string;
                                } | null;
                                refundedAt: string | null;
                                standsInFor: {
                                    id: string;
                                    name: string;
                                } | null;
                                /** @enum {string} */
                                step: "suppressed" | "duplicate" | "open_deal" | "recent_owner" | "named_account" | "territory" | "specialist" | "segment" | "pool" | "catch_all";
                                territory: {
                                    id: string;
                                    name: string;
                                } | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each person brought about as each function, by the day of the fact
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cards: {
                                figures: {
                                    denominator: number | null;
                                    name: string;
                                    numerator: number;
                                    rate: number | null;
                                }[];
                                function: string;
                                member: string | null;
                                memberId: string | null;
                            }[];
                            window: {
                                from: string | null;
                                timeZone: string;
                                to: string | null;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seam-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each seam asks for: required fields, times, and what follows when they are not kept
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                answerMinutes: number | null;
                                answerSteps: ("remind" | "lead" | "manager" | "pool" | "expire")[];
                                atRiskPercent: number;
                                own: boolean;
                                required: ("reach" | "person" | "email" | "phone" | "company" | "country" | "channel" | "campaign" | "productLine" | "need" | "market_fit" | "authority" | "financial_power" | "buying_decision" | "approach" | "buyingCentre" | "summary" | "objections" | "promised" | "nextStep" | "nextStepOn")[];
                                /** @enum {string} */
                                seam: "gather>qualify" | "qualify>convert" | "convert>serve" | "serve>gather" | "specialist" | "field" | "customer";
                                stepMinutes: number;
                                touchMinutes: number | null;
                                touchSteps: ("remind" | "lead" | "manager" | "pool")[];
                                version: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what a seam asks for; open clocks are counted anew
         * @description Least access: manager. Refuses: step-twice, not-of-this-seam.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        answerMinutes?: number | null;
                        answerSteps?: ("remind" | "lead" | "manager" | "pool" | "expire")[];
                        atRiskPercent?: number;
                        required?: ("reach" | "person" | "email" | "phone" | "company" | "country" | "channel" | "campaign" | "productLine" | "need" | "market_fit" | "authority" | "financial_power" | "buying_decision" | "approach" | "buyingCentre" | "summary" | "objections" | "promised" | "nextStep" | "nextStepOn")[];
                        /** @enum {string} */
                        seam: "gather>qualify" | "qualify>convert" | "convert>serve" | "serve>gather" | "specialist" | "field" | "customer";
                        stepMinutes?: number;
                        touchMinutes?: number | null;
                        touchSteps?: ("remind" | "lead" | "manager" | "pool")[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answerMinutes: number | null;
                            answerSteps: ("remind" | "lead" | "manager" | "pool" | "expire")[];
                            atRiskPercent: number;
                            own: boolean;
                            required: ("reach" | "person" | "email" | "phone" | "company" | "country" | "channel" | "campaign" | "productLine" | "need" | "market_fit" | "authority" | "financial_power" | "buying_decision" | "approach" | "buyingCentre" | "summary" | "objections" | "promised" | "nextStep" | "nextStepOn")[];
                            /** @enum {string} */
                            seam: "gather>qualify" | "qualify>convert" | "convert>serve" | "serve>gather" | "specialist" | "field" | "customer";
                            stepMinutes: number;
                            touchMinutes: number | null;
                            touchSteps: ("remind" | "lead" | "manager" | "pool")[];
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Companies and people as you type
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query: {
                    limit?: number;
                    q: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                hint: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "account" | "contact";
                                label: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Bands of company size, in their order
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                binned: boolean;
                                id: string;
                                name: string;
                                position: number;
                                sizes: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+")[];
                                version: number;
                            }[];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a segment
         * @description Least access: manager. Refuses: name-taken, size-taken.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        sizes: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            id: string;
                            name: string;
                            position: number;
                            sizes: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+")[];
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a segment into the bin
         * @description Least access: manager.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            id: string;
                            name: string;
                            position: number;
                            sizes: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+")[];
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Change a segment, or take it out of the bin
         * @description Least access: manager. Refuses: name-taken, size-taken.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        name?: string;
                        position?: number;
                        sizes?: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+")[];
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            id: string;
                            name: string;
                            position: number;
                            sizes: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+")[];
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the first company is still to be set up
         * @description Least access: public.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            allowed: boolean;
                            needed: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Make a company with its first owner
         * @description Least access: public. Refuses: already-set-up, slug-taken, account-exists, password-too-short, password-too-long.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        currency: string;
                        /** Format: email */
                        email: string;
                        name: string;
                        password: string;
                        slug?: string;
                        timeZone: string;
                        workspaceName: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            memberId: string;
                            slug: string;
                            workspaceId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skill-needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which leads need which skill
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                country: string | null;
                                id: string;
                                productLineId: string | null;
                                skill: string;
                                version: number;
                            }[];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Let leads of a product line or a country need a skill
         * @description Least access: manager. Refuses: one-of-both, unknown-product-line.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        country?: string;
                        productLineId?: string;
                        skill: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            country: string | null;
                            id: string;
                            productLineId: string | null;
                            skill: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/skill-needs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a need for a skill away
         * @description Least access: manager.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sortings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start sorting a new lead
         * @description Least access: member. Refuses: not-yours, no-such-move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leadId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tasks by the day they are due: open ones unless said
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    after?: string;
                    contact?: string;
                    done?: "true" | "false";
                    dueTo?: string;
                    lead?: string;
                    limit?: number;
                    member?: "me" | string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                account: {
                                    id: string;
                                    name: string;
                                } | null;
                                at: string;
                                binnedAt: string | null;
                                body: string | null;
                                contact: {
                                    id: string;
                                    name: string;
                                } | null;
                                direction: ("out" | "in") | null;
                                doneAt: string | null;
                                dueOn: string | null;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                                hidden?: string[];
                                id: string;
                                /** @enum {string} */
                                kind: "call" | "mail" | "meeting" | "note" | "task";
                                leadId: string | null;
                                member: {
                                    id: string;
                                    name: string;
                                };
                                mentions: {
                                    id: string;
                                    name: string;
                                }[];
                                minutes: number | null;
                                outcome: string | null;
                                subject: string;
                                touch: boolean;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Set a task for a day, for oneself or a colleague
         * @description Least access: member. Refuses: unknown-reference, about-nothing, needs-a-member, not-your-function, unknown-member.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accountId?: string;
                        body?: string;
                        contactId?: string;
                        dueOn: string;
                        /** @enum {string} */
                        function?: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                        id?: string;
                        leadId?: string;
                        memberId?: string;
                        subject: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            at: string;
                            binnedAt: string | null;
                            body: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            direction: ("out" | "in") | null;
                            doneAt: string | null;
                            dueOn: string | null;
                            /** @enum {string} */
                            function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                            hidden?: string[];
                            id: string;
                            /** @enum {string} */
                            kind: "call" | "mail" | "meeting" | "note" | "task";
                            leadId: string | null;
                            member: {
                                id: string;
                                name: string;
                            };
                            mentions: {
                                id: string;
                                name: string;
                            }[];
                            minutes: number | null;
                            outcome: string | null;
                            subject: string;
                            touch: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a task: done, reopened, another day, another person
         * @description Least access: member. Refuses: not-yours, not-a-task, unknown-member.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        body?: string | null;
                        done?: boolean;
                        dueOn?: string;
                        memberId?: string;
                        subject?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            at: string;
                            binnedAt: string | null;
                            body: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            direction: ("out" | "in") | null;
                            doneAt: string | null;
                            dueOn: string | null;
                            /** @enum {string} */
                            function: "gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate";
                            hidden?: string[];
                            id: string;
                            /** @enum {string} */
                            kind: "call" | "mail" | "meeting" | "note" | "task";
                            leadId: string | null;
                            member: {
                                id: string;
                                name: string;
                            };
                            mentions: {
                                id: string;
                                name: string;
                            }[];
                            minutes: number | null;
                            outcome: string | null;
                            subject: string;
                            touch: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/team-shapes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the team up as a template says: adds what is missing, invites who is new, in one step
         * @description Least access: admin. Refuses: unknown-seat, seat-taken, nobody-named, unknown-member, access-above-own, already-assigned.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        endOthers?: boolean;
                        fieldFrom?: {
                            amount: number;
                            currency: string;
                        } | null;
                        seats: {
                            /** Format: email */
                            email?: string;
                            memberId?: string;
                            name?: string;
                            seat: string;
                        }[];
                        /** @enum {string} */
                        template: "alone" | "pod" | "line" | "field";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            begun: number;
                            ended: number;
                            openSeats: string[];
                            people: {
                                email: string | null;
                                invitation: {
                                    expiresAt: string;
                                    id: string;
                                    link: string;
                                    mailed: boolean;
                                    memberId: string;
                                } | null;
                                memberId: string;
                                name: string;
                                seat: string;
                            }[];
                            pods: {
                                id: string;
                                isNew: boolean;
                                name: string;
                            }[];
                            roles: {
                                id: string;
                                isNew: boolean;
                                name: string;
                            }[];
                            /** @enum {string} */
                            template: "alone" | "pod" | "line" | "field";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/team-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shapes a team may take, with the seats, roles, pods and pools each would make
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                name: "alone" | "pod" | "line" | "field";
                                pods: {
                                    isThere: boolean;
                                    name: string;
                                }[];
                                pools: {
                                    /** @enum {string} */
                                    function: "gather" | "qualify" | "convert" | "serve";
                                    /** @enum {string} */
                                    mode: "pull" | "push";
                                }[];
                                roles: {
                                    functions: ("gather" | "qualify" | "convert" | "serve" | "specialist" | "manage" | "operate")[];
                                    isThere: boolean;
                                    name: string;
                                    /** @enum {string} */
                                    reach: "inside" | "field";
                                }[];
                                seats: {
                                    /** @enum {string} */
                                    access: "viewer" | "member" | "manager" | "admin" | "owner";
                                    hats: {
                                        /** @enum {string} */
                                        deals?: "small" | "big";
                                        role: string;
                                        share: number;
                                        /** @enum {string} */
                                        standing: "primary" | "overflow";
                                    }[];
                                    key: string;
                                    pod: string | null;
                                    /** @enum {string} */
                                    position: "manager" | "sales_lead" | "rep";
                                    reportsTo: string | null;
                                }[];
                            }[];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Territories by name
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    binned?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                binned: boolean;
                                countries: string[];
                                fieldFrom: {
                                    amount: number;
                                    currency: string;
                                } | null;
                                id: string;
                                insideMemberId: string | null;
                                name: string;
                                parentId: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Add a territory after its sisters; countries become its first rule
         * @description Least access: manager. Refuses: name-taken, unknown-territory.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        countries?: string[];
                        name: string;
                        parentId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            countries: string[];
                            fieldFrom: {
                                amount: number;
                                currency: string;
                            } | null;
                            id: string;
                            insideMemberId: string | null;
                            name: string;
                            parentId: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Put a territory no assignment names into the bin
         * @description Least access: manager. Refuses: in-use.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            countries: string[];
                            fieldFrom: {
                                amount: number;
                                currency: string;
                            } | null;
                            id: string;
                            insideMemberId: string | null;
                            name: string;
                            parentId: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /**
         * Rename a territory, set its countries, or take it out of the bin
         * @description Least access: manager. Refuses: name-taken, not-simple.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        binned?: false;
                        countries?: string[];
                        name?: string;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            binned: boolean;
                            countries: string[];
                            fieldFrom: {
                                amount: number;
                                currency: string;
                            } | null;
                            id: string;
                            insideMemberId: string | null;
                            name: string;
                            parentId: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/territory-coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who covers each territory today, inside and field
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    amount?: number;
                    currency?: string;
                    territory?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                field: {
                                    distance: number;
                                    memberId: string;
                                }[];
                                fieldAsked: boolean;
                                fieldFrom: {
                                    amount: number;
                                    currency: string;
                                } | null;
                                inside: {
                                    distance: number;
                                    memberId: string;
                                }[];
                                insidePartnerId: string | null;
                                territoryId: string;
                            }[];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territory-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole tree of territories with its rules, as an outline
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                id: string;
                                name: string;
                            }[];
                            territories: {
                                depth: number;
                                fieldFrom: {
                                    amount: number;
                                    currency: string;
                                } | null;
                                insideMemberId: string | null;
                                name: string;
                                rules: {
                                    accountIds: string[];
                                    countries: string[];
                                    industries: string[];
                                    postcodes: string[];
                                    productLineIds: string[];
                                    regions: string[];
                                    ruleId: string;
                                    sizes: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+")[];
                                    valueBelow: number | null;
                                    valueCurrency: string | null;
                                    valueFrom: number | null;
                                }[];
                                territoryId: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territory-maps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save the whole map; open leads that it moves are moved in the background
         * @description Least access: manager. Refuses: no-parent, named-twice, name-taken, unknown-territory, unknown-rule, unknown-member, unknown-reference, in-use.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        territories: {
                            depth: number;
                            fieldFrom?: {
                                amount: number;
                                currency: string;
                            } | null;
                            insideMemberId?: string | null;
                            name: string;
                            rules?: {
                                accountIds?: string[];
                                countries?: string[];
                                industries?: string[];
                                postcodes?: string[];
                                productLineIds?: string[];
                                regions?: string[];
                                ruleId?: string;
                                sizes?: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+")[];
                                valueBelow?: number | null;
                                valueCurrency?: string | null;
                                valueFrom?: number | null;
                            }[];
                            territoryId?: string;
                        }[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            map: {
                                accounts: {
                                    id: string;
                                    name: string;
                                }[];
                                territories: {
                                    depth: number;
                                    fieldFrom: {
                                        amount: number;
                                        currency: string;
                                    } | null;
                                    insideMemberId: string | null;
                                    name: string;
                                    rules: {
                                        accountIds: string[];
                                        countries: string[];
                                        industries: string[];
                                        postcodes: string[];
                                        productLineIds: string[];
                                        regions: string[];
                                        ruleId: string;
                                        sizes: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+")[];
                                        valueBelow: number | null;
                                        valueCurrency: string | null;
                                        valueFrom: number | null;
                                    }[];
                                    territoryId: string;
                                }[];
                                version: number;
                            };
                            moves: {
                                createdAt: string;
                                done: number;
                                finishedAt: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "preview" | "moves";
                                moved: number;
                                result: {
                                    byHand: number;
                                    gaps: {
                                        byCountry: {
                                            country: string | null;
                                            leads: number;
                                            open: number;
                                        }[];
                                        leads: number;
                                        open: number;
                                    };
                                    leads: number;
                                    moves: {
                                        from: {
                                            id: string;
                                            name: string;
                                        } | null;
                                        open: number;
                                        owners: {
                                            memberId: string | null;
                                            open: number;
                                        }[];
                                        to: number | null;
                                    }[];
                                    moving: number;
                                    open: number;
                                    overlaps: {
                                        first: number;
                                        leads: number;
                                        open: number;
                                        second: number;
                                    }[];
                                    rules: {
                                        lateFor: number;
                                        leads: number;
                                        line: number;
                                        open: number;
                                        rule: number;
                                    }[];
                                } | null;
                                /** @enum {string} */
                                state: "running" | "done" | "cancelled" | "failed";
                                total: number;
                                version: number;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territory-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the moving of open leads is, newest first
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                createdAt: string;
                                done: number;
                                finishedAt: string | null;
                                id: string;
                                /** @enum {string} */
                                kind: "preview" | "moves";
                                moved: number;
                                result: {
                                    byHand: number;
                                    gaps: {
                                        byCountry: {
                                            country: string | null;
                                            leads: number;
                                            open: number;
                                        }[];
                                        leads: number;
                                        open: number;
                                    };
                                    leads: number;
                                    moves: {
                                        from: {
                                            id: string;
                                            name: string;
                                        } | null;
                                        open: number;
                                        owners: {
                                            memberId: string | null;
                                            open: number;
                                        }[];
                                        to: number | null;
                                    }[];
                                    moving: number;
                                    open: number;
                                    overlaps: {
                                        first: number;
                                        leads: number;
                                        open: number;
                                        second: number;
                                    }[];
                                    rules: {
                                        lateFor: number;
                                        leads: number;
                                        line: number;
                                        open: number;
                                        rule: number;
                                    }[];
                                } | null;
                                /** @enum {string} */
                                state: "running" | "done" | "cancelled" | "failed";
                                total: number;
                                version: number;
                            }[];
                            next: null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territory-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look what a map would do: what each rule catches, overlaps, gaps and moves. Nothing is changed
         * @description Least access: manager. Refuses: no-parent, named-twice, name-taken, unknown-territory, unknown-rule, unknown-member, unknown-reference.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        territories: {
                            depth: number;
                            fieldFrom?: {
                                amount: number;
                                currency: string;
                            } | null;
                            insideMemberId?: string | null;
                            name: string;
                            rules?: {
                                accountIds?: string[];
                                countries?: string[];
                                industries?: string[];
                                postcodes?: string[];
                                productLineIds?: string[];
                                regions?: string[];
                                ruleId?: string;
                                sizes?: ("1-9" | "10-49" | "50-249" | "250-999" | "1000+")[];
                                valueBelow?: number | null;
                                valueCurrency?: string | null;
                                valueFrom?: number | null;
                            }[];
                            territoryId?: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdAt: string;
                            done: number;
                            finishedAt: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "preview" | "moves";
                            moved: number;
                            result: {
                                byHand: number;
                                gaps: {
                                    byCountry: {
                                        country: string | null;
                                        leads: number;
                                        open: number;
                                    }[];
                                    leads: number;
                                    open: number;
                                };
                                leads: number;
                                moves: {
                                    from: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    open: number;
                                    owners: {
                                        memberId: string | null;
                                        open: number;
                                    }[];
                                    to: number | null;
                                }[];
                                moving: number;
                                open: number;
                                overlaps: {
                                    first: number;
                                    leads: number;
                                    open: number;
                                    second: number;
                                }[];
                                rules: {
                                    lateFor: number;
                                    leads: number;
                                    line: number;
                                    open: number;
                                    rule: number;
                                }[];
                            } | null;
                            /** @enum {string} */
                            state: "running" | "done" | "cancelled" | "failed";
                            total: number;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territory-previews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a preview is, and what it found
         * @description Least access: manager.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdAt: string;
                            done: number;
                            finishedAt: string | null;
                            id: string;
                            /** @enum {string} */
                            kind: "preview" | "moves";
                            moved: number;
                            result: {
                                byHand: number;
                                gaps: {
                                    byCountry: {
                                        country: string | null;
                                        leads: number;
                                        open: number;
                                    }[];
                                    leads: number;
                                    open: number;
                                };
                                leads: number;
                                moves: {
                                    from: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    open: number;
                                    owners: {
                                        memberId: string | null;
                                        open: number;
                                    }[];
                                    to: number | null;
                                }[];
                                moving: number;
                                open: number;
                                overlaps: {
                                    first: number;
                                    leads: number;
                                    open: number;
                                    second: number;
                                }[];
                                rules: {
                                    lateFor: number;
                                    leads: number;
                                    line: number;
                                    open: number;
                                    rule: number;
                                }[];
                            } | null;
                            /** @enum {string} */
                            state: "running" | "done" | "cancelled" | "failed";
                            total: number;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide: offer to convert, nurture until a day, send back as bad data, or disqualify
         * @description Least access: member. Refuses: not-yours, not-at-qualify, already-decided, not-ready, no-such-move, unknown-reason, day-missing, day-has-passed, unknown-receiver, offer-is-open.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        approach?: "inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now";
                        /** @default {} */
                        packet?: {
                            buyingCentre?: {
                                as: string;
                                contactId: string;
                            }[];
                            need?: string;
                            nextStep?: string;
                            nextStepOn?: string;
                            objections?: string;
                            promised?: string;
                            summary?: string;
                        };
                        qualificationId: string;
                        /** @default [] */
                        reasons?: string[];
                        toMemberId?: string;
                        toQueueId?: string;
                        until?: string;
                        /** @enum {string} */
                        verdict: "qualified" | "not_now" | "bad_data" | "disqualified";
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            handoffId: string | null;
                            lead: {
                                closedAs: string | null;
                                id: string;
                                level: string;
                                state: string;
                                version: number;
                            };
                            qualification: {
                                answers: {
                                    /** @enum {string} */
                                    answer: "unknown" | "no" | "partial" | "yes";
                                    answeredAt: string | null;
                                    ask: string | null;
                                    /** @enum {string} */
                                    code: "market_fit" | "authority" | "financial_power" | "buying_decision" | "own";
                                    criterionId: string;
                                    evidence: string | null;
                                    member: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    name: string;
                                    source: ("call" | "mail" | "meeting" | "website" | "form" | "order_history" | "colleague" | "other") | null;
                                    version: number | null;
                                }[];
                                approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                                decidedAt: string | null;
                                id: string;
                                leadId: string;
                                member: {
                                    id: string;
                                    name: string;
                                } | null;
                                missing: string[];
                                note: string | null;
                                openedAt: string;
                                reasons: string[];
                                verdict: ("qualified" | "not_now" | "bad_data" | "disqualified") | null;
                                version: number;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wakes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wake a nurtured lead: there is new interest
         * @description Least access: member. Refuses: no-such-move.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        leadId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                id: string;
                                name: string;
                            } | null;
                            accountRecord: {
                                city: string | null;
                                country: string | null;
                                createdAt: string;
                                customerSince: string | null;
                                domain: string | null;
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                industry: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phone: string | null;
                                postcode: string | null;
                                region: string | null;
                                size: string | null;
                                version: number;
                                website: string | null;
                            } | null;
                            approach: ("inside" | "field_visit" | "engineer_first" | "demonstration" | "trial" | "quote_now") | null;
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            channel: {
                                id: string;
                                name: string;
                            } | null;
                            closedAs: ("refused" | "disqualified" | "lost" | "suppressed" | "merged" | "voided") | null;
                            closedAt: string | null;
                            closedReason: string | null;
                            contact: {
                                id: string;
                                name: string;
                            } | null;
                            contactRecord: {
                                accountId: string | null;
                                createdAt: string;
                                emails: {
                                    consent: string;
                                    email: string;
                                    id: string;
                                    validity: string;
                                }[];
                                extras: {
                                    [key: string]: unknown;
                                };
                                formerValues?: {
                                    field: string;
                                    value: string;
                                }[];
                                id: string;
                                likelyTimeZone: string | null;
                                mergedFrom?: string | null;
                                merges?: {
                                    at: string;
                                    by: string | null;
                                    id: string;
                                    mergedId: string;
                                    name: string;
                                }[];
                                name: string;
                                phones: {
                                    consent: string;
                                    e164: string | null;
                                    extension: string | null;
                                    id: string;
                                    phone: string;
                                    validity: string;
                                }[];
                                timeZone: string | null;
                                title: string | null;
                                version: number;
                            } | null;
                            createdAt: string;
                            /** @enum {string} */
                            directness: "direct" | "indirect";
                            earlier: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            } | null;
                            expectedValue: {
                                amount: number;
                                currency: string;
                            } | null;
                            externalId: string | null;
                            extras: {
                                [key: string]: unknown;
                            };
                            firstConvertAt: string | null;
                            firstQualifyAt: string | null;
                            hidden?: string[];
                            id: string;
                            interest: string | null;
                            later: {
                                closedAs: string | null;
                                id: string;
                                kind: string;
                                level: string;
                                receivedAt: string;
                                state: string;
                            }[];
                            /** @enum {string} */
                            level: "gather" | "qualify" | "convert" | "serve";
                            levelSince: string;
                            mergedIntoId: string | null;
                            moves: ("sort" | "merge" | "unmerge" | "refuse" | "release" | "claim" | "return" | "notNow" | "wake" | "disqualify" | "offer" | "accept" | "reject" | "needsWork" | "withdraw" | "lose" | "win" | "cancel" | "newNeed" | "reattempt" | "reopen" | "reassign" | "suppress")[];
                            nextStep: string | null;
                            nextStepOn: string | null;
                            nurtureUntil: string | null;
                            owner: {
                                id: string;
                                name: string;
                            } | null;
                            productLine: {
                                id: string;
                                name: string;
                            } | null;
                            queue: {
                                id: string;
                                name: string;
                            } | null;
                            receivedAt: string;
                            relay: {
                                from: string;
                                /** @enum {string} */
                                function: "gather" | "qualify" | "convert" | "serve";
                                holder: string;
                                how: string;
                                lates: {
                                    from: string;
                                    until: string | null;
                                }[];
                                memberId: string | null;
                                queueId: string | null;
                                reason: string | null;
                                until: string | null;
                                waits: {
                                    from: string;
                                    until: string | null;
                                }[];
                            }[];
                            segment: {
                                id: string;
                                name: string;
                            } | null;
                            skills: string[];
                            /** @enum {string} */
                            state: "new" | "sorting" | "waiting" | "working" | "offered" | "nurture" | "closed";
                            stateSince: string;
                            tags: string[];
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                            territoryBy: ("rules" | "hand") | null;
                            touches: {
                                at: string;
                                function: string;
                                kind: string;
                            }[];
                            version: number;
                            wonAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what somebody can take, in points of open work, and what they are good at
         * @description Least access: manager. Refuses: unknown-member.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        capacity?: number | null;
                        memberId: string;
                        skills?: string[];
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            capacity: number | null;
                            memberId: string;
                            skills: string[];
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company: name, time zone, currency
         * @description Least access: viewer.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdAt: string;
                            currency: string;
                            demo: boolean;
                            id: string;
                            name: string;
                            slug: string;
                            timeZone: string;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name, time zone or currency of the company
         * @description Least access: admin.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        currency?: string;
                        name?: string;
                        timeZone?: string;
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdAt: string;
                            currency: string;
                            demo: boolean;
                            id: string;
                            name: string;
                            slug: string;
                            timeZone: string;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
